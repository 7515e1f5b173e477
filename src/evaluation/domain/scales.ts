import { type Exact, exact, mean, ratio } from '../../shared/exact.js';

/** Scales on which satisfaction is told; a questionnaire's version says which one counts. */
export type Scale = 'mean-5' | 'min-max' | 'top-2';

/** One person's marks 1–5 on a scale of 0–100. */
const PERSON: Readonly<Record<Scale, (marks: readonly number[]) => Exact>> = {
  'mean-5': (marks) => averageOf(marks).mul(20n),
  'min-max': (marks) => averageOf(marks).sub(1n).mul(25n),
  'top-2': (marks) => ratio(BigInt(marks.filter((mark) => mark >= 4).length) * 100n, BigInt(marks.length)),
};

/**
 * What each person said, 0–100, on one scale. Each person's marks are brought together first, so that a long form weighs
 * no more than a short one; who marked nothing is left out.
 */
export function personScores(people: readonly (readonly number[])[], scale: Scale): Exact[] {
  return people.filter((marks) => marks.length > 0).map((marks) => PERSON[scale](marks));
}

function averageOf(marks: readonly number[]): Exact {
  return mean(marks.map((mark) => exact(BigInt(mark))));
}
