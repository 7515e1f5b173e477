import { ratio, toDecimal } from '../../shared/exact.js';

/** What of a service was not as it should be. */
export interface FourZeroCounts {
  /** 推诿: reports that somebody was sent away. */
  readonly refusals: number;
  /** 过失: reports of mistakes, checks that ask for something to be put right, corrected lines of the ledger. */
  readonly errors: number;
  /** 投诉: reports that are no suggestion and no emergency call. */
  readonly complaints: number;
  /** 距离: reports that the service did not come to the resident. */
  readonly distance: number;
}

export type FourZero = keyof FourZeroCounts;
const FOUR: readonly FourZero[] = ['refusals', 'errors', 'complaints', 'distance'];

/** A count, and how often for a thousand times that somebody was served; null where nobody was. */
export interface ZeroIndicator {
  readonly what: FourZero;
  readonly count: number;
  readonly perThousand: string | null;
}

/** The 四零 indicators: each is to be zero. Reports found to be unfounded are not among the counts. */
export function fourZeros(counts: FourZeroCounts, contacts: number): ZeroIndicator[] {
  return FOUR.map((what) => {
    const count = counts[what];
    const rate = contacts === 0 ? null : toDecimal(ratio(BigInt(count) * 1000n, BigInt(contacts)), 2);
    return { what, count, perThousand: rate };
  });
}
