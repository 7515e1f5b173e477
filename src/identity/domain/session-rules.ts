/** When an account is locked, and for how long (settings; 等保 2.0 practice). */
export interface LockPolicy {
  /** Failures in a row. */
  readonly lockAfterFailures: number;
  readonly lockMinutes: number;
}

/** How long an access token is good. */
export const ACCESS_MINUTES = 30;

/** The account after a failed sign-in: one too many locks it. */
export function afterFailure(
  failures: number,
  now: Date,
  { lockAfterFailures, lockMinutes }: LockPolicy,
): { failedSignIns: number; lockedUntil: Date | null } {
  const failed = failures + 1;
  if (failed < lockAfterFailures) return { failedSignIns: failed, lockedUntil: null };
  return { failedSignIns: 0, lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) };
}

/** True while an account is locked. */
export function isLocked(lockedUntil: Date | null, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}
