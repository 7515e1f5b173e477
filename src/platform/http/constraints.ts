import type { Violation } from '../../shared/violation.js';
import { refuse } from './platform-refusals.js';

const meanings = new Map<string, () => Violation>();

/** Says what a broken unique index means to people: `constraintMeans('one_live_bid', refuse.alreadyBid)`. */
export function constraintMeans(constraint: string, violation: () => Violation): void {
  meanings.set(constraint, violation);
}

/** The violation behind a failed unique index (SQLSTATE 23505) or exclusion (23P01). */
export function violationOfConstraint(error: unknown): Violation {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  return (constraint ? meanings.get(constraint)?.() : undefined) ?? refuse.duplicate();
}
