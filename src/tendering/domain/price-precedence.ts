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

/** How a price was written where words stood beside its figures. */
export interface WrittenPrice {
  /** Yuan. */
  readonly figures: string;
  readonly words: string;
  /** `both` where they say the same amount, `figures` where the words say none. */
  readonly counts: 'both' | 'words' | 'figures';
}

/** A price as it is read at the opening. */
export interface ReadPrice {
  /** The amount that counts, in fen. */
  readonly price: Fen;
  /** Null where there were figures alone. */
  readonly written: WrittenPrice | null;
}

/** Reads a price: where words and figures differ, the words count (87号令 art. 59); words that say no amount change nothing. */
export function readPrice({ price, priceInWords }: StatedPrice): ReadPrice {
  if (priceInWords === undefined) return { price, written: null };
  const stated = { figures: formatYuan(price), words: priceInWords };
  const words = amountOfWords(priceInWords);
  if (words === undefined) return { price, written: { ...stated, counts: 'figures' } };
  return { price: words, written: { ...stated, counts: words === price ? 'both' : 'words' } };
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
