import { dayOf, formatInstant } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseField as refuse } from './field-refusals.js';
import type { AttemptOutcome, Outcome } from './sample-use.js';

/** What an attempt is judged by. */
export interface AttemptFacts {
  /** When the earlier attempts were made that did not reach this person. */
  readonly earlier: readonly Date[];
  readonly at: Date;
  readonly now: Date;
  /** The visit's opening. */
  readonly openedAt: Date;
  /** What stands of this person. */
  readonly outcome: Outcome | undefined;
}

/** True when this attempt was the last that may be made: from now on the person counts as unreachable. */
export function isLastAttempt({ earlier }: Pick<AttemptFacts, 'earlier'>, most: number): boolean {
  return earlier.length + 1 >= most;
}

/**
 * Why an attempt can't be written down. Nobody counts as unreachable, and no reserve stands in for him, before he was
 * tried `most` times, on two days at the least and at different hours of the day (DESIGN).
 */
export function attemptViolations(outcome: AttemptOutcome, facts: AttemptFacts, most: number): Violation[] {
  const { at, now, openedAt } = facts;
  const pointer = '/attemptedAt';
  const violations: Violation[] = [];
  if (at > now) violations.push(refuse.attemptInFuture({ pointer }));
  if (at < openedAt) violations.push(refuse.attemptBeforeVisit({ pointer }));
  return outcome === 'not-reached' ? [...violations, ...missViolations(facts, most)] : violations;
}

function missViolations({ earlier, at, outcome }: AttemptFacts, most: number): Violation[] {
  if (outcome !== undefined) return [refuse.attemptsOver({ pointer: '/outcome' })];
  const violations: Violation[] = [];
  if (earlier.some((each) => hourOf(each) === hourOf(at))) {
    violations.push(refuse.attemptSameHour({ pointer: '/attemptedAt' }));
  }
  const days = new Set([...earlier, at].map(dayOf));
  if (isLastAttempt({ earlier }, most) && days.size < 2) {
    violations.push(refuse.attemptsOnOneDay({ pointer: '/attemptedAt', params: { most } }));
  }
  return violations;
}

/** Hour of the day in Shanghai. */
function hourOf(instant: Date): string {
  return formatInstant(instant).slice(11, 13);
}
