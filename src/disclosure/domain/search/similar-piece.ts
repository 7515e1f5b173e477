import { IN_TITLE } from './index-terms.js';
import type { Piece } from './read-question.js';
import { pairsOf } from './runs.js';
import { type TermQuery, allOf, anyOf, term } from './term-query.js';

/** A longer piece is taken apart by words instead. */
const MOST_GUESSED = 6;
/** What is left of a shorter piece without one character would be in too many titles. */
const SHORTEST = 4;

/**
 * A piece in a title with two neighbours changed for each other, from four characters on also with one of them wrong or
 * too many; a long one without one of its words.
 */
export function similarPiece({ chinese, exact, words }: Piece): TermQuery | null {
  const asTyped = words.map((word) => Array.from(word));
  if (!chinese || exact) return partsInTitle(asTyped, chinese);
  const chars = asTyped.flat();
  if (chars.length > MOST_GUESSED) return withoutOneWord(asTyped);
  const lengths = asTyped.map((word) => word.length);
  const changed = chars
    .slice(1)
    .map((char, at) => parted(chars.with(at, char).with(at + 1, chars[at] ?? ''), lengths));
  const without = chars.length < SHORTEST ? [] : chars.map((_, at) => parted(chars, lengths, at));
  return anyOf([asTyped, ...changed, ...without].map((parts) => partsInTitle(parts, true)));
}

/** At least two words have to be there. */
function withoutOneWord(words: readonly (readonly string[])[]): TermQuery | null {
  if (words.length < 3) return partsInTitle(words, true);
  return anyOf(words.map((_, at) => partsInTitle(words.toSpliced(at, 1), true)));
}

/** The words again, of which one is broken where a character is left out. */
function parted(chars: readonly string[], lengths: readonly number[], leftOut = -1): string[][] {
  let from = 0;
  return lengths.flatMap((length) => {
    const to = from + length;
    const inside = leftOut >= from && leftOut < to;
    const parts = inside
      ? [chars.slice(from, leftOut), chars.slice(leftOut + 1, to)]
      : [chars.slice(from, to)];
    from = to;
    return parts;
  });
}

function partsInTitle(parts: readonly (readonly string[])[], chinese: boolean): TermQuery | null {
  const terms = parts.flatMap((chars) => {
    if (!chinese || chars.length === 1) return [chars.join('')];
    return pairsOf(chars);
  });
  return allOf(terms.map((each) => term(`${IN_TITLE}${each}`)));
}
