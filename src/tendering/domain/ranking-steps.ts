import { exact } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import type { RankingStep } from './method-rules.js';
import { drawOrder } from './seeded-draw.js';

/** A step that by itself can tell bids apart. */
export type DecidingStep = Exclude<RankingStep, 'document-rule'>;

/** A bid to be ranked. Points as decimal text, rounded as published. */
export interface RankingEntry {
  readonly bidId: string;
  /** `0.00` where nothing is scored. */
  readonly total: string;
  /** The bid's own price in fen, without any policy adjustment (87号令 art. 57). */
  readonly price: Fen;
  /** Points of the technical factors; `0.00` where nothing is scored. */
  readonly technical: string;
  /** An evaluation gave it priority on equal terms. */
  readonly preferred?: boolean;
}

/** The entries in the order of one step, those it finds equal together. */
export function partsBy(
  entries: readonly RankingEntry[],
  step: DecidingStep,
  seed: string | undefined,
  rank: number,
): RankingEntry[][] {
  const compare = comparatorOf(step, entries, seed, rank);
  const parts: RankingEntry[][] = [];
  for (const entry of [...entries].sort(compare)) {
    const last = parts.at(-1);
    if (last?.[0] && compare(last[0], entry) === 0) last.push(entry);
    else parts.push([entry]);
  }
  return parts;
}

type Comparator = (a: RankingEntry, b: RankingEntry) => number;

function comparatorOf(
  step: DecidingStep,
  entries: readonly RankingEntry[],
  seed: string | undefined,
  rank: number,
): Comparator {
  switch (step) {
    case 'higher-total':
      return (a, b) => exact(b.total).compare(exact(a.total));
    case 'technical-index':
      return (a, b) => exact(b.technical).compare(exact(a.technical));
    case 'lower-price':
      return (a, b) => Number(a.price > b.price) - Number(a.price < b.price);
    case 'announced-priority':
      return (a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false);
    case 'random-draw':
      return seed === undefined ? () => 0 : drawn(entries, seed, rank);
  }
}

/** How to repeat the draw: see `drawOrder`, purpose `rank-{n}` with n the rank that is contested. */
function drawn(entries: readonly RankingEntry[], seed: string, rank: number): Comparator {
  const order = drawOrder(
    entries.map(({ bidId }) => bidId),
    seed,
    `rank-${rank}`,
  );
  return (a, b) => order.indexOf(a.bidId) - order.indexOf(b.bidId);
}
