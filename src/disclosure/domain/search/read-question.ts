import { type Run, runsOf } from './runs.js';
import { wordsOf } from './words-of.js';

/** What stands together in a question: words that follow one another without a gap. Folded. */
export interface Piece {
  readonly chinese: boolean;
  readonly words: readonly string[];
  /** Written in quotation marks: taken as it stands, as one word. */
  readonly exact: boolean;
}

/** A question as it is understood. */
export interface Question {
  /** One of these, of each all pieces. Empty: there is nothing to look for. */
  readonly alternatives: readonly (readonly Piece[])[];
  /** What must not be there. */
  readonly without: readonly Piece[];
}

/** A quoted part (its end may be missing) or one without blanks, with the sign that leaves it out before it. */
const PART = /(?:(?<!\S)(-)(?=\S))?(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads what somebody typed. `"…"` is taken as it stands, `-` before a word leaves it out, `OR` or `|` between words
 * offers another; every other sign parts words and means nothing, so that no question is wrong.
 */
export function readQuestion(typed: string): Question {
  const alternatives: Piece[][] = [[]];
  const without: Piece[] = [];
  const plain = typed.replace(/[“”„«»「」『』＂]/gu, '"').replace(/(^|\s)[－−–]/gu, '$1-');
  for (const [, minus, quoted, bare = ''] of plain.matchAll(PART)) {
    if (/^(OR|\|+)$/u.test(bare)) alternatives.push([]);
    if (/^(OR|AND)$/u.test(bare)) continue;
    const pieces = runsOf(quoted ?? bare).map((run) => pieceOf(run, quoted !== undefined));
    if (minus) without.push(...pieces);
    else alternatives.at(-1)?.push(...pieces);
  }
  return { alternatives: alternatives.filter((pieces) => pieces.length > 0), without };
}

function pieceOf({ chinese, chars }: Run, exact: boolean): Piece {
  const text = chars.join('');
  return { chinese, exact, words: chinese && !exact ? wordsOf(text) : [text] };
}
