import { pairsOf, runsOf } from './runs.js';

/** Marks what stands in the title; no folded character is one. */
export const IN_TITLE = '^';

/** More are no description of a notice any more. */
const MOST_TERMS = 8_000;

/**
 * Under what a notice is found: pairs of Chinese characters and whole other words, wherever they stand, and those of the
 * title once more, there with single characters too. No dictionary has a part in it, so that nothing becomes
 * unfindable by a wrong segmentation, and another version of it asks for no new index.
 */
export function indexTerms(title: string, others: readonly string[]): string[] {
  const inTitle = termsOf(title);
  const singles = runsOf(title).flatMap(({ chinese, chars }) => (chinese ? chars : []));
  const marked = [...inTitle, ...singles].map((term) => `${IN_TITLE}${term}`);
  const terms = new Set([...marked, ...inTitle, ...others.flatMap(termsOf)]);
  return [...terms].slice(0, MOST_TERMS);
}

function termsOf(text: string): string[] {
  return runsOf(text).flatMap(({ chinese, chars }) => (chinese ? pairsOf(chars) : [chars.join('')]));
}
