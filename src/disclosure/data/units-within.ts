import type { EntityManager } from 'typeorm';

/** A unit, and of a street its communities too. */
export async function unitsWithin(db: EntityManager, unitId: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query('SELECT id FROM unit WHERE id = $1 OR parent_id = $1', [
    unitId,
  ]);
  return rows.map(({ id }) => id);
}
