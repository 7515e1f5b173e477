import { type Exact, exact, ratio, roundToInteger, sum } from './exact.js';

/** An amount of CNY in fen (1 yuan = 100 fen); `bigint` until the last pixel. */
export type Fen = bigint;

/** Money as JSON shows it: yuan with two decimals, as text. */
export interface MoneyText {
  amount: string;
  currency: 'CNY';
}

const YUAN = /^-?\d{1,16}\.\d{2}$/;

/** Reads yuan with exactly two decimals (`468000.00`); throws RangeError otherwise. */
export function parseYuan(text: string): Fen {
  if (!YUAN.test(text)) throw new RangeError(`not an amount in yuan with two decimals: ${text}`);
  return BigInt(text.replace('.', ''));
}

/** `46800000n` → `468000.00`. */
export function formatYuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The JSON shape of an amount. */
export function moneyText(fen: Fen): MoneyText {
  return { amount: formatYuan(fen), currency: 'CNY' };
}

/** `percent` (decimal text, `12.5`) of an amount, HALF_UP to the fen. */
export function percentOf(fen: Fen, percent: string): Fen {
  return roundToInteger(exact(percent).mul(ratio(fen, 100n)), 0);
}

/** An amount times an exact factor, HALF_UP to the fen. */
export function timesFactor(fen: Fen, factor: Exact): Fen {
  return roundToInteger(factor.mul(ratio(fen, 1n)), 0);
}

/**
 * Splits an amount by percentages that must sum to exactly 100: the first n−1 parts are rounded
 * HALF_UP, the last takes the remainder, so that the parts always sum to the whole.
 */
export function splitByPercent(total: Fen, percents: readonly string[]): Fen[] {
  if (!sum(percents.map((p) => exact(p))).equals(100)) throw new RangeError('percentages must sum to 100');
  const parts = percents.slice(0, -1).map((percent) => percentOf(total, percent));
  const spent = parts.reduce((a, b) => a + b, 0n);
  return [...parts, total - spent];
}
