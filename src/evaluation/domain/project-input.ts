import { type Day, day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import type { Grade } from './grade.js';
import type { ProjectResult } from './organization-score.js';

/** One closed project as a ranking's input, in published figures: whoever reads them can compute it again. */
export interface ProjectInput {
  readonly contractId: string;
  readonly title: string;
  /** Day on which its final evaluation was concluded. */
  readonly closedOn: Day;
  /** Contract amount in fen, as decimal text. */
  readonly amountFen: string;
  /** Score of the final evaluation, two decimals. */
  readonly score: string;
  readonly grade: Grade;
  /** Score of the evaluation's indicator 满意度, two decimals. */
  readonly satisfaction: string | null;
  /** Effectiveness over its return visits, two decimals; null before the first one. */
  readonly effectiveness: string | null;
  /** Visits without a score: the effectiveness is incomplete. */
  readonly missingVisits: readonly string[];
}

/** The input as the arithmetic wants it. Punctuality is not measured yet: the part is missing and is named so. */
export function projectResult(input: ProjectInput): ProjectResult {
  const { satisfaction, effectiveness } = input;
  return {
    closedOn: day(input.closedOn),
    amount: BigInt(input.amountFen),
    score: exact(input.score),
    grade: input.grade,
    satisfaction: satisfaction === null ? undefined : exact(satisfaction),
    effectiveness: effectiveness === null ? undefined : exact(effectiveness),
  };
}
