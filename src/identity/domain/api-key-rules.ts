import { type Day, addDays } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** The longest life of a key, in days (DESIGN). */
export const MOST_DAYS = 366;

/** What a key is asked for, and what its maker may give. */
export interface KeyFacts {
  readonly permissions: readonly string[];
  /** Permissions of the maker that a program may have. */
  readonly grantable: readonly string[];
  /** Last day, inclusive. */
  readonly expiresOn: Day;
  readonly today: Day;
}

/** Every reason against a new key. */
export function keyViolations({ permissions, grantable, expiresOn, today }: KeyFacts): Violation[] {
  const beyond = permissions.flatMap((permission, index) =>
    grantable.includes(permission)
      ? []
      : [refuse.keyPermissionRefused({ pointer: `/permissions/${index}`, params: { permission } })],
  );
  const pointer = '/expiresOn';
  const last = addDays(today, MOST_DAYS);
  return [
    ...beyond,
    ...(expiresOn < today ? [refuse.keyExpiryPast({ pointer, params: { today } })] : []),
    ...(expiresOn > last ? [refuse.keyExpiryTooFar({ pointer, params: { last, days: MOST_DAYS } })] : []),
  ];
}
