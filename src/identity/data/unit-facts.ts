import type { Tx } from '../../platform/index.js';
import { Place } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import type { UnitFacts } from '../domain/unit-rules.js';
import { Unit } from './unit.entity.js';

type Draft = Pick<Unit, 'kind' | 'parentId' | 'placeId' | 'stationId' | 'validFrom' | 'validTo'> & {
  readonly id?: string;
};

/** Reads what a unit as it is to be is judged by; its parent and station are locked, so that they stay as they are. */
export async function factsOf(tx: Tx, draft: Draft): Promise<UnitFacts> {
  const { id, kind, parentId, placeId, stationId, validFrom, validTo } = draft;
  return {
    ...{ id, kind, validFrom, validTo },
    parent: await named(tx, parentId),
    aboveParent: parentId ? await idsAbove(tx, parentId) : [],
    siblings: await siblingsOf(tx, draft),
    place: placeId === null ? null : ((await tx.findOneBy(Place, { id: placeId })) ?? undefined),
    station: await stationOf(tx, stationId, id),
  };
}

async function named(tx: Tx, id: string | null): Promise<Unit | null | undefined> {
  if (id === null) return null;
  return (await tx.findOne(Unit, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
}

async function idsAbove(tx: Tx, id: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `WITH RECURSIVE above AS (
       SELECT parent_id AS id FROM unit WHERE id = $1 AND parent_id IS NOT NULL
       UNION SELECT u.parent_id FROM unit u JOIN above a ON u.id = a.id WHERE u.parent_id IS NOT NULL)
     SELECT id FROM above`,
    [id],
  );
  return rows.map((row) => row.id);
}

function siblingsOf(tx: Tx, { id, kind, parentId }: Draft): Promise<number> {
  return count(tx, 'parent_id = $1 AND kind = $2 AND valid_to IS NULL AND id IS DISTINCT FROM $3', [
    parentId,
    kind,
    id ?? null,
  ]);
}

async function stationOf(tx: Tx, stationId: string | null, id?: string): Promise<UnitFacts['station']> {
  const station = await named(tx, stationId);
  if (!station) return station;
  const communities = await count(tx, 'station_id = $1 AND valid_to IS NULL AND id IS DISTINCT FROM $2', [
    station.id,
    id ?? null,
  ]);
  const { kind, parentId, validFrom, validTo } = station;
  return { kind, parentId, validFrom, validTo, communities };
}

async function count(tx: Tx, where: string, parameters: (string | null)[]): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM unit WHERE ${where}`,
    parameters,
  );
  return row?.count ?? 0;
}

/** Names of units that hang on this one after a day: below it, or served by it. */
export async function openAfter(tx: Tx, id: string, lastDay: Day): Promise<string[]> {
  const rows: { name: string }[] = await tx.query(
    `SELECT name FROM unit WHERE (parent_id = $1 OR station_id = $1) AND (valid_to IS NULL OR valid_to > $2)
      ORDER BY id LIMIT 20`,
    [id, lastDay],
  );
  return rows.map(({ name }) => name);
}

/** How many memberships of a unit last longer than a day. */
export async function membershipsAfter(tx: Tx, id: string, lastDay: Day): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM membership
      WHERE unit_id = $1 AND state IN ('proposed', 'active') AND (valid_to IS NULL OR valid_to > $2)`,
    [id, lastDay],
  );
  return row?.count ?? 0;
}
