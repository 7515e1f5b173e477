import { isDuty } from './duties.js';
import { LETTER_TEXTS } from './letter-texts.js';
import { type NoticeKind, type NoticeParams, filled, noticeText } from './notice-texts.js';

export type Language = keyof typeof LETTER_TEXTS;

/** A letter without its address; short messages have no subject. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** A notice as it stands in the inbox. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
}

/** One notice as mail. `unsubscribeUrl` is left out of a duty. */
export function noticeMail(
  { kind, params }: Notice,
  language: Language,
  urls: { inbox: string; unsubscribe: string },
): Letter {
  const texts = LETTER_TEXTS[language];
  const { title, text } = noticeText(kind, params, language);
  const last = isDuty(kind) ? texts.duty : filled(texts.unsubscribe, { url: urls.unsubscribe });
  return {
    subject: oneLine(title),
    text: [text, filled(texts.inbox, { url: urls.inbox }), last].join('\n\n'),
  };
}

/** A day's notices in one mail. */
export function digestMail(
  notices: readonly Notice[],
  language: Language,
  { day, inbox, unsubscribe }: { day: string; inbox: string; unsubscribe: string },
): Letter {
  const texts = LETTER_TEXTS[language];
  const said = notices.map(({ kind, params }) => {
    const { title, text } = noticeText(kind, params, language);
    return `● ${title}\n${text}`;
  });
  const ends = [filled(texts.inbox, { url: inbox }), filled(texts.unsubscribe, { url: unsubscribe })];
  const subject = filled(texts.digestSubject, { count: String(notices.length), day });
  return { subject, text: [...said, ...ends].join('\n\n') };
}

/** A notice as a short message: what it is, no more. */
export function noticeSms({ kind, params }: Notice, language: Language): Letter {
  const { title } = noticeText(kind, params, language);
  return { subject: '', text: filled(LETTER_TEXTS[language].sms, { title: oneLine(title) }) };
}

/** The code that proves an address; it stands in no subject, since screens show those while locked. */
export function codeLetter(channel: 'mail' | 'sms', code: string, language: Language): Letter {
  const { codeSubject, codeText, smsCode } = LETTER_TEXTS[language];
  if (channel === 'sms') return { subject: '', text: filled(smsCode, { code }) };
  return { subject: codeSubject, text: filled(codeText, { code }) };
}

/** A title cannot begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
