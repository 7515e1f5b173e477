import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseLot } from './lot-refusals.js';

/** The most lots that a tender is parted into (DESIGN). */
export const MOST_LOTS = 20;

/** The lots of a document. Amounts in fen. */
export interface LotsFacts {
  /** The tender's own. */
  readonly ceiling: Fen;
  readonly ceilings: readonly Fen[];
  /** How many lots one supplier may win; null for any number. */
  readonly limit: number | null;
  /** The first stage of a framework. */
  readonly isFramework: boolean;
}

/** Every reason against the lots of a document: together within the tender's ceiling, a limit that limits. */
export function lotsViolations({ ceiling, ceilings, limit, isFramework }: LotsFacts): Violation[] {
  const sum = ceilings.reduce((all, each) => all + each, 0n);
  const count = ceilings.length;
  const amounts = { sum: formatYuan(sum), ceiling: formatYuan(ceiling) };
  return [
    ...(isFramework && count > 1 ? [refuseLot.frameworkWhole({ pointer: '/lots' })] : []),
    ...(sum > ceiling ? [refuseLot.ceilingsTooHigh({ pointer: '/lots', params: amounts })] : []),
    ...(limit !== null && limit > count
      ? [refuseLot.limitTooHigh({ pointer: '/maxLotsPerSupplier', params: { limit, count } })]
      : []),
  ];
}

/** The lot that a number names, or why it names none; where there is one lot it goes without saying. */
export function namedLot<L extends { readonly number: number }>(
  lots: readonly L[],
  number: number | undefined,
  pointer = '/lot',
): { lot: L } | { violation: Violation } {
  const [only, ...others] = lots;
  if (number === undefined)
    return only && others.length === 0
      ? { lot: only }
      : { violation: refuseLot.lotMissing({ pointer, params: { count: lots.length } }) };
  const lot = lots.find((each) => each.number === number);
  return lot ? { lot } : { violation: refuseLot.lotUnknown({ pointer, params: { lot: number } }) };
}
