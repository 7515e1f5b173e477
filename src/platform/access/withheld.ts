import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Tx } from '../database/tx.js';
import { refuse } from '../http/platform-refusals.js';
import { EdgeProblem } from '../http/problem.js';
import type { Day } from '../../shared/days.js';
import type { Actor } from './actor.js';
import { isOverseer } from './role-groups.js';

/** Of a caller, what it takes to know what he may read. */
export type Reader = Pick<Actor, 'role' | 'unitId' | 'accountId'>;

/** The order by which the public no longer reads something. */
export interface Withheld {
  /** The notice that tells of it. */
  readonly notice: string;
  readonly authority: string;
  /** Number of the order. */
  readonly order: string;
  readonly orderedOn: Day;
  /** As the order gives it. */
  readonly ground: string;
  /** The day on which it was taken off the public's eyes. */
  readonly until: Day;
  /** The order lets its title stay public. */
  readonly titleStays: boolean;
}

/** What of a table an order may have taken off the public's eyes, and who reads it on; overseers always do. */
export interface WithheldScope {
  /** SQL between the brackets of an IN: the ids under which an order may name a row. */
  readonly subjects: string;
  /** SQL, true where the caller takes part or has a duty; `:ownUnit` and `:ownAccount` are there. */
  readonly own: string;
}

/** SQL, true where an order took something of these ids off the public's eyes. */
export function isWithheld(subjects: string): string {
  return `EXISTS (SELECT FROM withheld w WHERE w.subject_id IN (${subjects}))`;
}

/** Leaves out of a list what an order took off this caller's eyes. */
export function leaveOutWithheld<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  actor: Reader | undefined,
  { subjects, own }: WithheldScope,
): SelectQueryBuilder<T> {
  if (actor && isOverseer(actor)) return query;
  const free = `NOT ${isWithheld(subjects)}`;
  return actor ? query.andWhere(`(${free} OR ${own})`, ownParts(actor)) : query.andWhere(free);
}

/** 410 with the order where what a query finds was taken off this caller's eyes. */
export async function demandShown<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  actor: Reader | undefined,
  { subjects, own }: WithheldScope,
): Promise<void> {
  if (actor && isOverseer(actor)) return;
  const hidden = query.clone().andWhere(isWithheld(subjects));
  if (actor) hidden.andWhere(`(${own}) IS NOT TRUE`, ownParts(actor));
  const by = `(SELECT w.by_order FROM withheld w WHERE w.subject_id IN (${subjects}) ORDER BY w.by_order ->> 'notice' LIMIT 1)`;
  const found = await hidden.select(by, 'by').getRawOne<{ by: Withheld }>();
  if (found) throw withheldBy(found.by);
}

/** The orders about these, by their ids, the first order first. */
export async function ordersAbout(
  db: Pick<EntityManager, 'query'>,
  subjectIds: readonly string[],
): Promise<Map<string, Withheld>> {
  const rows: { id: string; by: Withheld }[] = await db.query(
    `SELECT subject_id AS id, by_order AS by FROM withheld WHERE subject_id = ANY($1) ORDER BY by_order ->> 'notice'`,
    [subjectIds],
  );
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** 410 with the order. */
export function withheldBy({ authority, order, orderedOn, until, notice }: Withheld): EdgeProblem {
  return new EdgeProblem('gone', [
    refuse.withheld({ params: { authority, order, orderedOn, until, notice } }),
  ]);
}

/** Takes something off the public's eyes; the first order stays, the title where all orders let it. */
export async function withhold(tx: Tx, subjectId: string, order: Withheld): Promise<void> {
  await tx.query(
    `INSERT INTO withheld (subject_id, by_order) VALUES ($1, $2) ON CONFLICT (subject_id) DO UPDATE
       SET by_order = withheld.by_order || jsonb_build_object('titleStays',
         (withheld.by_order ->> 'titleStays')::boolean AND (EXCLUDED.by_order ->> 'titleStays')::boolean)`,
    [subjectId, JSON.stringify(order)],
  );
}

/** The parameters of `own`. */
function ownParts({ unitId, accountId }: Reader): ObjectLiteral {
  return { ownUnit: unitId, ownAccount: accountId };
}
