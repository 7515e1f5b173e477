import { formatInstant } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/**
 * A bid is on time when the whole request was received strictly before the deadline's instant: the instant itself
 * is the first moment that is too late, whether or not any job has run. Both are read from one clock.
 */
export function isOnTime(receivedWholeAt: Date, deadline: Date): boolean {
  return receivedWholeAt.getTime() < deadline.getTime();
}

/** The reason against a bid, replacement or withdrawal that comes at or after the deadline (409). */
export function lateViolations(receivedWholeAt: Date, deadline: Date): Violation[] {
  return isOnTime(receivedWholeAt, deadline)
    ? []
    : [refuse.deadlinePassed({ params: { deadline: formatInstant(deadline) } })];
}
