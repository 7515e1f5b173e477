import { exact, ratio } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What residents walk at most in a 10-minute circle (10分钟服务圈). */
export const CIRCLE_MINUTES = 10;

/** What a warning looks at. */
export interface WarnedItem {
  readonly title: string;
  readonly category: string | null;
  readonly ceilingFen: Fen | null;
  /** Decimal text. */
  readonly quantity: string | null;
  readonly walkingMinutes: number | null;
}

/** What is usual for an item's kind, where enough were published to say so. */
export interface Usual {
  /** Median ceiling of its category. */
  readonly ceilingFen?: Fen;
  /** Median price of one unit in its category, in fen as decimal text. */
  readonly unitPrice?: string;
}

/**
 * What is odd about an item without being forbidden: a ceiling so far from its category's usual that somebody may
 * have written 万元 for 元, a service point outside the circle.
 */
export function itemWarnings(item: WarnedItem, usual: Usual, factor: number, pointer = ''): Violation[] {
  const params = { title: item.title };
  const { ceilingFen, walkingMinutes } = item;
  const { ceilingFen: median } = usual;
  const far = ceilingFen !== null && median !== undefined && isFar(ceilingFen, median, BigInt(factor));
  return [
    ...(far
      ? [refuse.ceilingFarFromUsual({ pointer: `${pointer}/ceiling`, params: { ...params, factor } })]
      : []),
    ...(isUnitPriceFar(item, usual, factor)
      ? [refuse.unitPriceFarFromUsual({ pointer: `${pointer}/quantity`, params: { ...params, factor } })]
      : []),
    ...(walkingMinutes !== null && walkingMinutes > CIRCLE_MINUTES
      ? [
          refuse.pointOutsideCircle({
            pointer: `${pointer}/servicePoint/walkingMinutes`,
            params: { ...params, minutes: walkingMinutes, most: CIRCLE_MINUTES },
          }),
        ]
      : []),
  ];
}

/** Compares the price of one unit, which a wrong quantity or unit moves as much as a wrong ceiling. */
function isUnitPriceFar({ ceilingFen, quantity }: WarnedItem, { unitPrice }: Usual, factor: number): boolean {
  if (ceilingFen === null || quantity === null || unitPrice === undefined) return false;
  const price = ratio(ceilingFen, 1n).div(exact(quantity));
  const usual = exact(unitPrice);
  return price.gt(usual.mul(exact(String(factor)))) || price.mul(exact(String(factor))).lt(usual);
}

function isFar(ceiling: Fen, usual: Fen, factor: bigint): boolean {
  return ceiling > usual * factor || ceiling * factor < usual;
}
