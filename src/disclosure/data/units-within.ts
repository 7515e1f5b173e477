import type { EntityManager } from 'typeorm';

/** A unit and all below it; none where there is no such unit. */
export async function unitsWithin(db: EntityManager, unitId: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query('SELECT unit_subtree($1) AS id', [unitId]);
  return rows.map(({ id }) => id);
}
