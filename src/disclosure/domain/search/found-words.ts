import { foldedChars } from './folded-chars.js';
import type { Question } from './read-question.js';
import { isChinese, pairsOf } from './runs.js';

/** A part of a text that was looked for, or not. Together they are the text. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** What to mark in a text that was found. Folded. */
export function wantedWords({ alternatives }: Question): string[] {
  return [...new Set(alternatives.flat().flatMap(({ words }) => words))];
}

/** What to mark where no word stands as it was typed: each two of its characters. */
export function wantedPairs(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => (isChinese(word) ? pairsOf(Array.from(word)) : [])))];
}

/** A text in parts, marked where one of the words stands; numbers and foreign words only as a whole. */
export function partsOf(text: string, words: readonly string[]): TextPart[] {
  const chars = foldedChars(text);
  const marks = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    for (const [first, last] of placesOf(
      Array.from(word),
      chars.map(({ char }) => char),
    ))
      marks.fill(true, chars[first]?.from, chars[last]?.to);
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = marks[at] ?? false;
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += text[at] ?? '';
    else parts.push({ text: text[at] ?? '', hit });
  }
  return parts;
}

function placesOf(word: readonly string[], chars: readonly string[]): [number, number][] {
  const places: [number, number][] = [];
  const whole = !isChinese(word[0] ?? '');
  for (
    let first = chars.indexOf(word[0] ?? '');
    first >= 0;
    first = chars.indexOf(word[0] ?? '', first + 1)
  ) {
    const end = first + word.length;
    const there = word.every((char, index) => chars[first + index] === char);
    if (there && !(whole && (isForeign(chars[first - 1]) || isForeign(chars[end]))))
      places.push([first, end - 1]);
  }
  return places;
}

function isForeign(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char) && !isChinese(char);
}
