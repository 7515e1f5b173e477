import type { QuestionKind } from './question.js';

/** Answers by question id, as they come in; null and a missing id both mean: not answered. */
export type Answers = Readonly<Record<string, unknown>>;

export const LARGEST_COUNT = 9999;
export const LONGEST_ANSWER = 1000;

const FITS: Readonly<Record<QuestionKind, (answer: unknown) => boolean>> = {
  likert5: (answer) => isWhole(answer) && answer >= 1 && answer <= 5,
  'yes-no': (answer) => typeof answer === 'boolean',
  count: (answer) => isWhole(answer) && answer >= 0 && answer <= LARGEST_COUNT,
  open: (answer) => typeof answer === 'string' && answer.length <= LONGEST_ANSWER,
};

/** True when an answer is of a question's kind. */
export function fitsKind(kind: QuestionKind, answer: unknown): boolean {
  return FITS[kind](answer);
}

/** A whole number. */
export function isWhole(answer: unknown): answer is number {
  return typeof answer === 'number' && Number.isInteger(answer);
}
