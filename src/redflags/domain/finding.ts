import type { Exact } from '../../shared/exact.js';
import { type Figure, decimal, figure } from './figures.js';
import type { IndicatorCode } from './indicator-codes.js';
import type { Fences } from './quartiles.js';
import type { WatchedLot } from './watched.js';

/** What an indicator found: a question about something, with the figures that raise it. */
export interface Finding {
  readonly code: IndicatorCode;
  /** What it is about, once for each code. */
  readonly key: string;
  readonly tenderId: string | null;
  readonly lotId: string | null;
  readonly contractId: string | null;
  /** Who answers for it; null where it is about a supplier among many purchases. */
  readonly buyerId: string | null;
  readonly organizationIds: readonly string[];
  /** What it says of its subject: other figures are another question. */
  readonly inputs: readonly Figure[];
  /** What that was measured against on the day. */
  readonly against: readonly Figure[];
}

type Figures = Pick<Finding, 'inputs' | 'against'>;

/** A finding about a lot; `part` tells several of one lot apart. */
export function ofLot(
  code: IndicatorCode,
  { id, tender }: WatchedLot,
  organizationIds: readonly string[],
  figures: Figures,
  part = '',
): Finding {
  const about = { tenderId: tender.id, lotId: id, contractId: null, buyerId: tender.buyerId };
  const key = part ? `lot:${id}:${part}` : `lot:${id}`;
  return { code, key, ...about, organizationIds: inOrder(organizationIds), ...figures };
}

/** A finding about a supplier or buyer among many purchases. */
export function ofMany(
  code: IndicatorCode,
  key: string,
  who: Pick<Finding, 'buyerId' | 'organizationIds'>,
  figures: Figures,
): Finding {
  const about = { tenderId: null, lotId: null, contractId: null };
  return { code, key, ...about, ...who, ...figures };
}

/** A value, and the fences of all values of its kind. */
export function againstFences(value: Exact, side: 'lower' | 'upper', fences: Fences): Figure[] {
  return [
    figure('value', decimal(value)),
    figure(`${side}-fence`, decimal(fences[side])),
    figure('q1', decimal(fences.q1)),
    figure('q3', decimal(fences.q3)),
    figure('population', fences.population),
  ];
}

/** Ids once each, in a fixed order: figures are compared later. */
export function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
