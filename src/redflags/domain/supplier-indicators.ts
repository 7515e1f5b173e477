import { type Exact, exact, ratio } from '../../shared/exact.js';
import { decimal, figure } from './figures.js';
import { type Finding, againstFences, inOrder, ofMany } from './finding.js';
import { grouped } from './grouped.js';
import { activeAwards, singleValidBids, soleWinner } from './lot-guards.js';
import { fencesOf, isHigh, isLow, thirdQuartile } from './quartiles.js';
import type { WatchedLot } from './watched.js';

/** Won lots of a supplier from which on its variety counts. */
export const MIN_PROCESSES = 20;

/** R025: a supplier that takes part more often than most and wins less often than nearly all. */
export function excessiveLosses(lots: readonly WatchedLot[]): Finding[] {
  const record = new Map<string, { taken: number; won: number }>();
  for (const lot of lots) {
    const sole = soleWinner(lot);
    if (!sole) continue;
    for (const id of new Set(singleValidBids(lot).flatMap(({ organizationIds }) => organizationIds))) {
      const { taken, won } = record.get(id) ?? { taken: 0, won: 0 };
      record.set(id, { taken: taken + 1, won: won + (id === sole.winner ? 1 : 0) });
    }
  }
  const all = [...record].map(([id, each]) => ({ id, ...each, share: share(each.won, each.taken) }));
  const fences = fencesOf(all.map(({ share: value }) => value));
  if (!fences) return [];
  const often = thirdQuartile(all.map(({ taken }) => whole(taken)));
  return all
    .filter(({ taken, share: value }) => isLow(value, fences) && whole(taken).compare(often) >= 0)
    .map(({ id, taken, won, share: value }) => {
      const inputs = [
        figure('wins', won, 'organization', id),
        figure('processes', taken, 'organization', id),
      ];
      const against = [...againstFences(value, 'lower', fences), figure('processes-q3', decimal(often))];
      return ofMany(
        'R025',
        `organization:${id}`,
        { buyerId: null, organizationIds: [id] },
        { inputs, against },
      );
    });
}

/** R048: a supplier that won more kinds of service than nearly all that won as much. */
export function heterogeneousSuppliers(lots: readonly WatchedLot[]): Finding[] {
  const won = lots.flatMap((lot) =>
    activeAwards(lot)
      .filter(({ organizationIds }) => organizationIds.length === 1)
      .map(({ organizationIds: [id = ''] }) => ({ id, lotId: lot.id, category: lot.tender.category })),
  );
  const all = grouped(won, ({ id }) => id)
    .filter(([, own]) => new Set(own.map(({ lotId }) => lotId)).size >= MIN_PROCESSES)
    .map(([id, own]) => ({ id, categories: inOrder(own.map(({ category }) => category)) }));
  const fences = fencesOf(all.map(({ categories }) => whole(categories.length)));
  if (!fences) return [];
  return all
    .filter(({ categories }) => isHigh(whole(categories.length), fences))
    .map(({ id, categories }) => {
      const inputs = categories.map((category) => figure('category-won', category, 'organization', id));
      const figures = { inputs, against: againstFences(whole(categories.length), 'upper', fences) };
      return ofMany('R048', `organization:${id}`, { buyerId: null, organizationIds: [id] }, figures);
    });
}

/** A share of whole numbers, exactly. */
export function share(part: number, all: number): Exact {
  return ratio(BigInt(part), BigInt(all));
}

function whole(count: number): Exact {
  return exact(BigInt(count));
}
