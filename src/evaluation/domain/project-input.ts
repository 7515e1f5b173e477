import { type Day, day } from '../../shared/days.js';
import { type Exact, exact, ratio } from '../../shared/exact.js';
import type { Grade } from './grade.js';
import type { ProjectResult } from './organization-score.js';

/** One closed project as a ranking's input, in published figures: whoever reads them can compute it again. */
export interface ProjectInput {
  readonly contractId: string;
  readonly title: string;
  /** Day on which its final evaluation was concluded. */
  readonly closedOn: Day;
  /** What it weighs: the contract's price with the supplements in effect by the ranking's day, in fen, as decimal text. */
  readonly amountFen: string;
  /** How much of that the supplements add; absent in editions that were made before they counted. */
  readonly supplementsFen?: string;
  /** Score of the final evaluation, two decimals. */
  readonly score: string;
  readonly grade: Grade;
  /** Score of the evaluation's indicator 满意度, two decimals. */
  readonly satisfaction: string | null;
  /** Effectiveness over its return visits, two decimals; null before the first one. */
  readonly effectiveness: string | null;
  /** Deliveries and reports that were due by the ranking's day, and how many were handed in in time; null: none was due. */
  readonly keptDays: { readonly due: number; readonly inTime: number } | null;
  /** Visits without a score: the effectiveness is incomplete. */
  readonly missingVisits: readonly string[];
}

/** Percent of the provider's days that were kept; undefined where none was due. */
function punctualityOf(keptDays: ProjectInput['keptDays']): Exact | undefined {
  return keptDays ? ratio(BigInt(keptDays.inTime) * 100n, BigInt(keptDays.due)) : undefined;
}

/** The input as the arithmetic wants it. */
export function projectResult(input: ProjectInput): ProjectResult {
  const { satisfaction, effectiveness, keptDays } = input;
  return {
    closedOn: day(input.closedOn),
    amount: BigInt(input.amountFen),
    score: exact(input.score),
    grade: input.grade,
    satisfaction: satisfaction === null ? undefined : exact(satisfaction),
    effectiveness: effectiveness === null ? undefined : exact(effectiveness),
    punctuality: punctualityOf(keptDays),
  };
}
