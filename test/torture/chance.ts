import { createHash } from 'node:crypto';

/** Chance that comes out the same for the same seed, so that a round can be played again. */
export class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.drawn += 1;
    return createHash('sha256').update(`${this.seed}/${this.drawn}`).digest().readUInt32BE(0) / 2 ** 32;
  }

  /** True with that probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
}
