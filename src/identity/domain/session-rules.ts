/** Failures after which an account is locked, and for how long (等保 2.0 practice; LOCAL). */
export const LOCK_AFTER_FAILURES = 5;
export const LOCK_MINUTES = 30;
/** How long an access token is good. */
export const ACCESS_MINUTES = 30;

/** The account after a failed sign-in: the fifth failure locks it. */
export function afterFailure(
  failures: number,
  now: Date,
): { failedSignIns: number; lockedUntil: Date | null } {
  const failed = failures + 1;
  if (failed < LOCK_AFTER_FAILURES) return { failedSignIns: failed, lockedUntil: null };
  return { failedSignIns: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}

/** True while an account is locked. */
export function isLocked(lockedUntil: Date | null, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}
