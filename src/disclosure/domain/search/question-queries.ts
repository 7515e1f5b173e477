import { IN_TITLE } from './index-terms.js';
import type { Piece, Question } from './read-question.js';
import { pairsOf } from './runs.js';
import { similarPiece } from './similar-piece.js';
import { type TermQuery, allOf, anyOf, noneOf, term } from './term-query.js';

/** What a question asks of the index. */
export interface QuestionQueries {
  /** All of it in the title. */
  readonly title: TermQuery;
  /** All of it anywhere; no narrower than `title`. */
  readonly anywhere: TermQuery;
  /** In the title, with one wrong character in each piece; null where the question is too long for guesses. */
  readonly similar: TermQuery | null;
}

/** Chinese characters of a question up to which wrong ones are guessed. */
const MOST_GUESSED = 24;

/** Null: there is nothing to look for. */
export function questionQueries({ alternatives, without }: Question): QuestionQueries | null {
  const left = without
    .map((piece) => allOf(titleTerms(piece, !isSingle(piece))))
    .filter((each) => each !== null);
  const asked = (ofPieces: (pieces: readonly Piece[]) => TermQuery | null) => {
    const query = anyOf(alternatives.map(ofPieces));
    return query && allOf([query, ...left.map(noneOf)]);
  };
  const title = asked((pieces) => allOf(pieces.flatMap((piece) => titleTerms(piece))));
  const anywhere = asked((pieces) => allOf(anywhereTerms(pieces)));
  if (!title || !anywhere) return null;
  const chars = alternatives
    .flat()
    .flatMap(({ chinese, words }) => (chinese ? Array.from(words.join('')) : []));
  const similar = asked((pieces) => allOf(pieces.map(similarPiece)));
  return { title, anywhere, similar: chars.length > MOST_GUESSED ? null : similar };
}

/** A single character is looked for in titles alone: anywhere else it says nothing. */
function anywhereTerms(pieces: readonly Piece[]): TermQuery[] {
  const telling = pieces.filter((piece) => !isSingle(piece));
  return telling.length > 0
    ? telling.flatMap((piece) => titleTerms(piece, true))
    : pieces.flatMap((piece) => titleTerms(piece));
}

function isSingle({ chinese, words }: Piece): boolean {
  return chinese && Array.from(words.join('')).length === 1;
}

/** The terms of a piece as they stand in a title, or anywhere. */
function titleTerms({ chinese, words }: Piece, anywhere = false): TermQuery[] {
  return words.flatMap((word) => {
    const chars = Array.from(word);
    const parts = chinese && chars.length > 1 ? pairsOf(chars) : [word];
    return parts.map((part) => term(anywhere ? part : `${IN_TITLE}${part}`));
  });
}
