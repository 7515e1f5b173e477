import { describe, expect, it } from '@jest/globals';
import { isDuty } from './duties.js';
import { codeLetter, digestMail, noticeMail, noticeSms } from './letters.js';
import { NOTICE_KINDS, type NoticeParams, noticePattern } from './notice-texts.js';

const URLS = {
  inbox: 'https://sanshe.example.org/docs',
  unsubscribe: 'https://sanshe.example.org/unsubscribe/x',
};
/** What may stand in a subject, which screens show while locked: what is public anyway. */
const PUBLIC_IN_SUBJECT = ['title', 'what', 'round', 'month'];
/** What may stand in a text. Nobody's name, address, phone or number; no price before the opening. */
const KNOWN = [
  'title',
  'buyer',
  'deadline',
  'due',
  'on',
  'from',
  'to',
  'until',
  'what',
  'amount',
  'round',
  'organization',
];
KNOWN.push('reason', 'month', 'name');
// Of the indicator behind a red flag.
KNOWN.push('code');

const open = (pattern: string) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const params: NoticeParams = Object.fromEntries(KNOWN.map((name) => [name, `〈${name}〉`]));

describe('letters', () => {
  it.each(NOTICE_KINDS)(
    '%s: the subject has public facts only, the text no others than are known',
    (kind) => {
      for (const language of ['zh', 'en'] as const) {
        const [title, text] = noticePattern(kind, language);
        expect(open(title).filter((name) => !PUBLIC_IN_SUBJECT.includes(name))).toEqual([]);
        expect(open(text).filter((name) => !KNOWN.includes(name))).toEqual([]);
        const mail = noticeMail({ kind, params }, language, URLS);
        expect(mail.text.includes(URLS.unsubscribe)).toBe(!isDuty(kind));
        expect(noticeSms({ kind, params }, language).text).not.toMatch(/[{}]/);
      }
    },
  );

  it('a hostile title begins no header', () => {
    const hostile = {
      kind: 'tender-published',
      params: { ...params, title: '采购\r\nBcc: a@b.example' },
    } as const;
    expect(noticeMail(hostile, 'zh', URLS).subject).toBe('采购公告：采购 Bcc: a@b.example');
    expect(noticeSms(hostile, 'zh').text).not.toMatch(/[\r\n]/);
  });

  it('a digest tells how many there are, and what each says', () => {
    const notices = [{ kind: 'tender-published', params } as const, { kind: 'bids-opened', params } as const];
    const { subject, text } = digestMail(notices, 'en', { day: '2025-03-03', ...URLS });
    expect(subject).toBe('Sanshe: 2 new notices (2025-03-03)');
    expect(text.match(/●/g)).toHaveLength(2);
  });

  it.each(['mail', 'sms'] as const)('a code by %s is in the text alone', (channel) => {
    const { subject, text } = codeLetter(channel, '012345', 'zh');
    expect(text).toContain('012345');
    expect(subject).not.toContain('012345');
  });
});
