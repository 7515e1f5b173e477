import { BusinessClock } from '../../src/platform/index.js';

/** A clock that stands still until a story moves it. */
export class FixedClock extends BusinessClock {
  private instant: Date;

  constructor(at: string) {
    super();
    this.instant = new Date(at);
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Sets the time, RFC 3339. */
  set(at: string): void {
    this.instant = new Date(at);
  }

  /** Goes forward by milliseconds. */
  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }
}
