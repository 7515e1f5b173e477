import type { Clock } from '../../shared/clock.js';

/** The machine's own time: sessions, rate limits, leases and retries. */
export const systemClock: Clock = { now: () => new Date() };

/** Injection token of the business clock: the one that rules, deadlines and histories ask. */
export abstract class BusinessClock implements Clock {
  abstract now(): Date;
}

/** Production's business clock. */
export class SystemBusinessClock extends BusinessClock {
  now(): Date {
    return systemClock.now();
  }
}

/** The sandbox's business clock: runs at the normal pace, a stored offset away from the machine's time. */
export class MovableBusinessClock extends BusinessClock {
  private offsetMs = 0;

  now(): Date {
    return new Date(systemClock.now().getTime() + this.offsetMs);
  }

  /** Takes over an offset in milliseconds. */
  moveTo(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }

  /** The offset that would make now() answer `instant`. */
  offsetFor(instant: Date): number {
    return instant.getTime() - systemClock.now().getTime();
  }
}
