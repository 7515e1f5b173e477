import type { EntityManager } from 'typeorm';
import type { Settings, Tx } from '../../platform/index.js';
import { type Day, yearOf } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { MethodCode } from '../domain/method-rules.js';
import { type Splitting, splittingOf } from '../domain/splitting.js';
import { SplittingFlag } from './splitting-flag.entity.js';
import type { Tender } from './tender.entity.js';

/** Holds off other publications of the same fund until the transaction ends, so that what adds up is counted once. */
export async function holdSplitting(tx: Tx, { fundId }: Tender): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`splitting ${fundId}`]);
}

/**
 * What a drafted tender would add up to with those published before it in the same year, fund and category; null when
 * that is not over the threshold.
 */
export async function splittingWith(
  tx: EntityManager,
  tender: Tender,
  today: Day,
  threshold: Fen,
): Promise<Splitting | null> {
  const rows: { id: string; title: string; method: MethodCode; budget: string }[] = await tx.query(
    `SELECT id, title, method, budget_fen AS budget FROM tender
      WHERE buyer_id = $1 AND fund_id = $2 AND category = $3 AND date_part('year', issued_on) = $4 AND id <> $5
        AND state NOT IN ('drafted', 'cancelled', 'failed') AND method NOT LIKE 'framework-%' ORDER BY issued_on, id`,
    [tender.buyerId, tender.fundId, tender.category, yearOf(today), tender.id],
  );
  const before = rows.map(({ id, budget, ...rest }) => ({ ...rest, tenderId: id, budget: BigInt(budget) }));
  const { id: tenderId, title, method, budgetFen: budget } = tender;
  // An open tender passes no threshold, whatever was bought before it; a framework's parties were found by one.
  return method === 'open-tender' || method.startsWith('framework-')
    ? null
    : splittingOf([...before, { tenderId, title, method, budget }], threshold);
}

/** The threshold of this installation. */
export function splittingThreshold({ splittingThresholdYuan }: Settings): Fen {
  return BigInt(splittingThresholdYuan) * 100n;
}

/** Why a tender can't be published: it splits a purchase, and nobody has said why it may. */
export async function unexplainedSplitting(
  tx: EntityManager,
  tender: Tender,
  today: Day,
  threshold: Fen,
): Promise<Violation[]> {
  const splitting = await splittingWith(tx, tender, today, threshold);
  if (!splitting || (await isExplained(tx, tender.id, splitting.total))) return [];
  const purchases = splitting.purchases
    .map(({ title, budget }) => `${title} ${formatYuan(budget)}`)
    .join('、');
  const params = { purchases, total: formatYuan(splitting.total), threshold: formatYuan(threshold) };
  return [refuseAct.purchaseSplit({ pointer: '/budget', params })];
}

/** True when the reason on file covers all that adds up now. */
async function isExplained(tx: EntityManager, tenderId: string, total: Fen): Promise<boolean> {
  return tx
    .createQueryBuilder(SplittingFlag, 'flag')
    .where('flag.tenderId = :tenderId AND flag.totalFen >= :total', { tenderId, total: String(total) })
    .getExists();
}
