/** The business clock. */
export class ClockView {
  /** RFC 3339 with +08:00. @example 2025-03-03T08:00:00+08:00 */
  now: string;
}

/** What waits after a drain: nothing, unless jobs died. */
export class BacklogView {
  due: number;
  pending: number;
  dead: number;
}
