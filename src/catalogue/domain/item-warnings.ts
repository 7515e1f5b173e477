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
  readonly walkingMinutes: number | null;
}

/**
 * What is odd about an item without being forbidden: a ceiling so far from its category's usual that somebody may
 * have written 万元 for 元, a service point outside the circle.
 */
export function itemWarnings(
  item: WarnedItem,
  usualFen: Fen | undefined,
  factor: number,
  pointer = '',
): Violation[] {
  const params = { title: item.title };
  const { ceilingFen, walkingMinutes } = item;
  const far = ceilingFen !== null && usualFen !== undefined && isFar(ceilingFen, usualFen, BigInt(factor));
  return [
    ...(far
      ? [refuse.ceilingFarFromUsual({ pointer: `${pointer}/ceiling`, params: { ...params, factor } })]
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

function isFar(ceiling: Fen, usual: Fen, factor: bigint): boolean {
  return ceiling > usual * factor || ceiling * factor < usual;
}
