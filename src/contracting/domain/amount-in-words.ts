import type { Fen } from '../../shared/money.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: readonly (readonly [bigint, string])[] = [
  [100_000_000n, '亿'],
  [10_000n, '万'],
  [1000n, '仟'],
  [100n, '佰'],
  [10n, '拾'],
];

/**
 * Chinese capital words of an amount (大写金额), as contracts and bank papers write them after 人民币:
 * `48000000n` → `肆拾捌万元整`, `32504n` → `叁佰贰拾伍元零肆分`. Ends in 整 at the yuan; amounts below zero begin with 负.
 * On paper the words win over the figures (87号令 art. 59), so they are derived and never typed.
 */
export function amountInWords(fen: Fen): string {
  if (fen < 0n) return `负${amountInWords(-fen)}`;
  const yuan = fen / 100n;
  const jiao = (fen / 10n) % 10n;
  const rest = fen % 10n;
  if (jiao === 0n && rest === 0n) return `${whole(yuan)}元整`;
  const gap = yuan > 0n && jiao === 0n ? '零' : '';
  return `${yuan > 0n ? `${whole(yuan)}元` : ''}${gap}${part(jiao, '角')}${part(rest, '分')}`;
}

function part(value: bigint, unit: string): string {
  return value === 0n ? '' : `${whole(value)}${unit}`;
}

/** Recursive by the largest unit: `n` of it, a single 零 where places are skipped, then the rest. */
function whole(value: bigint): string {
  const found = UNITS.find(([size]) => value >= size);
  if (!found) return DIGITS.charAt(Number(value));
  const [size, unit] = found;
  const rest = value % size;
  const gap = rest > 0n && rest < size / 10n ? '零' : '';
  return `${whole(value / size)}${unit}${gap}${rest > 0n ? whole(rest) : ''}`;
}
