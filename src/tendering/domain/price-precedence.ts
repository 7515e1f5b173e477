import { amountOfWords } from '../../shared/amount-of-words.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { warn } from './warnings.js';

/** A price as a bid says it. */
export interface StatedPrice {
  /** In figures, fen. */
  readonly price: Fen;
  /** 大写: the same amount in Chinese words; left out where the bidder gave none. */
  readonly priceInWords?: string;
}

/**
 * The price that counts: where words and figures differ, the words (87号令 art. 59). Words that say no amount change
 * nothing.
 */
export function prevailingPrice({ price, priceInWords }: StatedPrice): Fen {
  return (priceInWords === undefined ? undefined : amountOfWords(priceInWords)) ?? price;
}

/** What a bidder should hear while the bid can still be replaced: words that say no amount, or another one. */
export function wordsWarnings(stated: StatedPrice): Violation[] {
  const { price, priceInWords } = stated;
  if (priceInWords === undefined) return [];
  const pointer = '/priceInWords';
  const words = amountOfWords(priceInWords);
  if (words === undefined) return [warn.wordsUnreadable({ pointer })];
  const params = { words: formatYuan(words), figures: formatYuan(price) };
  return words === price ? [] : [warn.wordsPrevail({ pointer, params })];
}
