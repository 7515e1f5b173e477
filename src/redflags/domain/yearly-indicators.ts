import { yearOf } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { figure } from './figures.js';
import { type Finding, inOrder, ofMany } from './finding.js';
import { grouped } from './grouped.js';
import { activeAwards } from './lot-guards.js';
import type { Limits, WatchedLot } from './watched.js';

/** One buyer gave one supplier purchases of so many kinds in a year. */
export function samePair(lots: readonly WatchedLot[], { pairClasses }: Limits): Finding[] {
  const won = awardsOf(lots).flatMap((each) => each.award.organizationIds.map((id) => ({ ...each, id })));
  return grouped(won, ({ buyerId, id, year }) => `${buyerId}:${id}:${year}`).flatMap(([pair, own]) => {
    const [{ buyerId, id, year }] = own;
    const categories = inOrder(own.map(({ category }) => category));
    if (categories.length < pairClasses) return [];
    const inputs = [
      figure('year', year),
      ...own.map(({ award, category }) => figure('category-won', category, 'award', award.id)),
    ];
    const against = [figure('categories', categories.length), figure('threshold', pairClasses)];
    return [ofMany('same-pair', `pair:${pair}`, { buyerId, organizationIds: [id] }, { inputs, against })];
  });
}

/**
 * Purchases of one buyer, category and year that were awarded without an open tender and add up to more than the
 * threshold, whatever fund pays them (政府采购法实施条例 art. 28). A framework's parties were found by a procedure of their own.
 */
export function splitPurchases(lots: readonly WatchedLot[], { splittingFen }: Limits): Finding[] {
  const counted = awardsOf(lots).filter(
    ({ method }) => method !== 'open-tender' && !method.startsWith('framework-'),
  );
  const groups = grouped(counted, ({ buyerId, category, year }) => `${buyerId}:${category}:${year}`);
  return groups.flatMap(([group, own]) => {
    const [{ buyerId, category, year }] = own;
    const total = own.reduce((sum, { award }) => sum + award.amountFen, 0n);
    const tenders = new Set(own.map(({ tenderId }) => tenderId));
    if (tenders.size < 2 || total <= splittingFen) return [];
    const inputs = [
      figure('year', year),
      figure('category', category),
      ...own.map(({ award }) => figure('award-amount', formatYuan(award.amountFen), 'award', award.id)),
    ];
    const against = [figure('total', formatYuan(total)), figure('threshold', formatYuan(splittingFen))];
    const who = { buyerId, organizationIds: inOrder(own.flatMap(({ award }) => award.organizationIds)) };
    return [ofMany('splitting', `split:${group}`, who, { inputs, against })];
  });
}

function awardsOf(lots: readonly WatchedLot[]) {
  const all = lots.flatMap((lot) =>
    activeAwards(lot).map((award) => {
      const { id: tenderId, buyerId, category, method } = lot.tender;
      return { award, tenderId, buyerId, category, method, year: yearOf(award.confirmedOn) };
    }),
  );
  return all.toSorted((a, b) => (a.award.id < b.award.id ? -1 : 1));
}
