import { exact, ratio, roundToInteger, toDecimal } from '../../shared/exact.js';
import { formatYuan } from '../../shared/money.js';

/** How a figure comes out of its rows' values; `share` is of values 0 and 1, in percent. */
export type How = 'count' | 'sum' | 'mean' | 'share' | 'least' | 'most';

/** What values are in: money is whole fen. */
export type Measure = 'yuan' | 'number' | 'day' | 'percent' | 'point';

/** What is known of the rows that count: decimal texts, null without any. */
export interface Counted {
  readonly rows: number;
  readonly sum: string | null;
  readonly least: string | null;
  readonly most: string | null;
}

/** A figure as text, money in yuan; null where nothing is there to take a mean, share or extreme of. */
export function figureValue(how: How, measure: Measure, { rows, sum, least, most }: Counted): string | null {
  if (how === 'count') return String(rows);
  if (how === 'sum') return rowValue(measure, sum ?? '0');
  if (rows === 0 || sum === null || least === null || most === null) return null;
  if (how === 'least') return rowValue(measure, least);
  if (how === 'most') return rowValue(measure, most);
  const mean = exact(sum).div(ratio(BigInt(rows), 1n));
  if (how === 'share') return toDecimal(mean.mul(100n), 2);
  return measure === 'yuan' ? formatYuan(roundToInteger(mean, 0)) : toDecimal(mean, 2);
}

/** What one row adds, as text. */
export function rowValue(measure: Measure, value: string): string {
  return measure === 'yuan' ? formatYuan(BigInt(value)) : value;
}
