import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';

/**
 * Those who come first on equal terms on a day. For purchases below the threshold and grant programmes alone: in a
 * statutory method no standing breaks a tie.
 */
export async function preferredAmong(
  db: EntityManager,
  organizationIds: readonly string[],
  on: Day,
): Promise<Set<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT DISTINCT organization_id AS id FROM organization_priority
      WHERE organization_id = ANY($1) AND $2 BETWEEN valid_from AND valid_to AND (ended_on IS NULL OR ended_on > $2)`,
    [[...organizationIds], on],
  );
  return new Set(rows.map(({ id }) => id));
}
