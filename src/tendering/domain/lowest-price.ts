import { ratio, roundToInteger } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { AwardTest } from './method-rules.js';
import type { BidResult } from './scoring.js';

/** Whether bids are scored; otherwise the price alone decides. */
export function isScored(test: AwardTest): boolean {
  return test === 'comprehensive-scoring';
}

/**
 * The price that is evaluated: that of a small or micro enterprise less the document's percentage, rounded to the fen;
 * the contract is at the price of the bid all the same (财库〔2020〕46号).
 */
export function evaluatedPrice(price: Fen, percent: number | null, isSmall: boolean): Fen {
  if (percent === null || !isSmall) return price;
  return roundToInteger(ratio(price * BigInt(100 - percent), 100n), 0);
}

/** The results of bids of which the price alone decides: nothing is scored. */
export function priceResults(bids: readonly { readonly bidId: string; readonly price: Fen }[]): BidResult[] {
  return bids.map(({ bidId, price }) => ({
    ...{ bidId, scoredPrice: formatYuan(price), total: '0.00', technical: '0.00', factors: [] },
  }));
}
