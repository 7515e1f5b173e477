import { type TextPart, partsOf } from './found-words.js';

/** UTF-16 units before the first hit, and of the whole. */
const BEFORE = 30;
const LONGEST = 140;
/** Halves of characters, where a cut goes through them. */
const HALVES = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/** The first text that has one of the words, cut around it; else the beginning of the first text. */
export function excerpt(texts: readonly string[], words: readonly string[]): TextPart[] {
  for (const text of texts) {
    const parts = partsOf(text, words);
    if (parts.some(({ hit }) => hit)) return cut(parts);
  }
  return cut(partsOf(texts[0] ?? '', []));
}

function cut(parts: readonly TextPart[]): TextPart[] {
  const [first] = parts;
  const hidden = first?.hit === false && parts.length > 1 ? Math.max(0, first.text.length - BEFORE) : 0;
  let skip = hidden;
  let left = LONGEST;
  const shown: TextPart[] = hidden > 0 ? [{ text: '…', hit: false }] : [];
  for (const { text, hit } of parts) {
    const kept = text.slice(skip, skip + left).replace(HALVES, '');
    if (kept !== '') shown.push({ text: kept, hit });
    left -= kept.length;
    skip = Math.max(0, skip - text.length);
    if (left <= 0) break;
  }
  const whole = parts.reduce((length, { text }) => length + text.length, 0);
  return whole - hidden > LONGEST ? [...shown, { text: '…', hit: false }] : shown;
}
