import { type Exact, exact, sum, toDecimal } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import { aggregate } from '../../tendering/index.js';

/** Below this number of judges nobody is left out: too few would decide. */
const TRIMMED_FROM = 5;

/** Points that one judge gave, factor by factor; decimal texts. */
export interface JudgePoints {
  readonly seat: number;
  readonly points: readonly string[];
}

/** An application with all its sheets. */
export interface JudgedApplication {
  readonly applicationId: string;
  readonly asked: Fen;
  /** Place in the draw of the pitches: breaks the last tie, and was drawn before anybody scored. */
  readonly drawnPosition: number;
  /** An evaluation gave the applicant priority on equal terms. */
  readonly preferred?: boolean;
  readonly judges: readonly JudgePoints[];
}

/** An application with its place. Decimals as text. */
export interface Standing {
  readonly applicationId: string;
  readonly rank: number;
  readonly total: string;
  /** Before rounding, as a fraction. */
  readonly exact: string;
  readonly judges: readonly { readonly seat: number; readonly total: string }[];
}

/**
 * Places by the mean of the judges' totals, trimmed without the highest and the lowest of them (from five judges on);
 * rounded HALF_UP to two decimals, then by the smaller amount asked for, then 同等条件下优先, then by the drawn order.
 */
export function standings(applications: readonly JudgedApplication[], trimmed: boolean): Standing[] {
  const scored = applications.map((application) => ({ application, ...scoreOf(application, trimmed) }));
  scored.sort(
    (a, b) =>
      exact(b.total).compare(exact(a.total)) ||
      Number(a.application.asked - b.application.asked) ||
      Number(b.application.preferred ?? false) - Number(a.application.preferred ?? false) ||
      a.application.drawnPosition - b.application.drawnPosition,
  );
  return scored.map(({ application: { applicationId }, ...score }, at) => {
    return { applicationId, rank: at + 1, ...score };
  });
}

function scoreOf({ judges }: JudgedApplication, trimmed: boolean) {
  const totals = judges.map(({ points }) => sum(points.map((each) => exact(each))));
  const isTrimmed = trimmed && totals.length >= TRIMMED_FROM;
  const value: Exact = aggregate(totals, isTrimmed ? 'trimmed-mean' : 'mean-of-all');
  const bySeat = judges.map(({ seat }, at) => ({ seat, total: toDecimal(totals[at] ?? exact('0'), 2) }));
  return {
    total: toDecimal(value, 2),
    exact: value.toFraction(),
    judges: bySeat.sort((a, b) => a.seat - b.seat),
  };
}
