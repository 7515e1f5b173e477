const MINUTE = 60_000;
/** Pauses after the first, second … attempt: two days and a half in all. */
const PAUSES = [1, 5, 15, 60, 180, 480, 1440, 1440].map((minutes) => minutes * MINUTE);

/** When to try again after so many attempts in vain; null when it was enough. */
export function retryAt(now: Date, attempts: number): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
