import { Fraction } from 'fraction.js';

/** An exact rational number; scores, percentages and shares never touch a float. */
export type Exact = Fraction;

/** Reads a decimal text such as `35.5`; numbers are refused by type so that no float slips in. */
export function exact(text: string | bigint): Exact {
  if (typeof text === 'string' && !/^-?\d+(\.\d+)?$/.test(text)) {
    throw new RangeError(`not a decimal number: ${text}`);
  }
  return new Fraction(text);
}

/** `numerator / denominator`, exactly. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  return new Fraction(numerator, denominator);
}

/** Reads what `toFraction()` wrote: `4337/50`, or a whole number. */
export function ofFraction(text: string): Exact {
  const [numerator = '', denominator = '1'] = text.split('/');
  return ratio(BigInt(numerator), BigInt(denominator));
}

export const ZERO: Exact = new Fraction(0n);

/** Sum of exact values; 0 for none. */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** Arithmetic mean over all values, none trimmed (87号令 art. 55). Throws RangeError for none. */
export function mean(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new RangeError('mean of nothing');
  return sum(values).div(BigInt(values.length));
}

/** Rounds 四舍五入 (HALF_UP, away from zero) to `scale` decimals, as an integer of that scale. */
export function roundToInteger(value: Exact, scale: number): bigint {
  const scaled = 2n * value.n * 10n ** BigInt(scale) + value.d;
  return value.s * (scaled / (2n * value.d));
}

/** Rounds HALF_UP to `scale` decimals and stays exact. */
export function round(value: Exact, scale: number): Exact {
  return new Fraction(roundToInteger(value, scale), 10n ** BigInt(scale));
}

/** Text with exactly `scale` decimals, rounded HALF_UP: `89.955` → `89.96`. */
export function toDecimal(value: Exact, scale: number): string {
  const integer = roundToInteger(value, scale);
  const digits = (integer < 0n ? -integer : integer).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return integer < 0n ? `-${text}` : text;
}
