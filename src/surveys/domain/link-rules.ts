import { type Day, addDays, instantAt } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** DESIGN: days for which a recipient's link can be used. */
export const DEFAULT_LINK_DAYS = 14;

export interface LinkFacts {
  readonly expiresAt: Date;
  readonly answeredAt?: Date | null;
  readonly revokedAt?: Date | null;
}

/** The instant from which a link is dead: the end of its last day; the day of issue isn't counted (民法典 art. 201). */
export function linkExpiry(issuedOn: Day, days = DEFAULT_LINK_DAYS): Date {
  return instantAt(addDays(issuedOn, days + 1), '00:00');
}

/** Why a one-time link can't be answered any more. Whether the token exists at all is asked before, and answered 404. */
export function linkViolations(link: LinkFacts, now: Date): Violation[] {
  const violations: Violation[] = [];
  if (link.answeredAt) violations.push(refuse.linkUsed());
  if (link.revokedAt) violations.push(refuse.linkRevoked());
  if (now.getTime() >= link.expiresAt.getTime()) violations.push(refuse.linkExpired());
  return violations;
}
