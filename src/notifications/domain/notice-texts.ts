import { DELIVERY_TEXTS } from './delivery-texts.js';
import { JUDGING_TEXTS } from './judging-texts.js';
import type { NoticeText } from './notice-text.js';
import { PROCUREMENT_TEXTS } from './procurement-texts.js';

/** Every kind of inbox message. Parameters are public facts: titles, units, days; nothing sealed, nobody's name. */
const TEXTS = { ...PROCUREMENT_TEXTS, ...DELIVERY_TEXTS, ...JUDGING_TEXTS } as const satisfies Record<
  string,
  NoticeText
>;

export type NoticeKind = keyof typeof TEXTS;

/** Values of a text's parameters. */
export type NoticeParams = Readonly<Record<string, string>>;

/** Title and text of a message in the reader's language. Throws RangeError when a parameter has no value. */
export function noticeText(
  kind: NoticeKind,
  params: NoticeParams,
  language: 'zh' | 'en',
): { title: string; text: string } {
  const [title, text] = noticePattern(kind, language);
  return { title: filled(title, params), text: filled(text, params) };
}

/** Title and text with their parameters open. */
export function noticePattern(
  kind: NoticeKind,
  language: 'zh' | 'en',
): readonly [title: string, text: string] {
  return TEXTS[kind][language];
}

/** A pattern with its parameters filled in. Throws RangeError when one has no value. */
export function filled(pattern: string, params: NoticeParams): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`a notice lacks ${name}`);
    return value;
  });
}

/** Every kind, for the database's CHECK and the test of the texts. */
export const NOTICE_KINDS = Object.keys(TEXTS) as readonly NoticeKind[];
