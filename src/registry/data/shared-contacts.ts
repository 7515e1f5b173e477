import type { EntityManager } from 'typeorm';

/** Organizations that give the same telephone for a contact, group by group; no number is told. */
export async function sharedContacts(
  db: EntityManager,
  organizationIds: readonly string[],
): Promise<string[][]> {
  const rows: { organizations: string[] }[] = await db.query(
    `SELECT array_agg(DISTINCT c.organization_id ORDER BY c.organization_id) AS organizations
       FROM organization_contact c JOIN known_person p ON p.id = c.person_id
      WHERE c.organization_id = ANY($1) AND c.ended_on IS NULL AND p.phone_mac IS NOT NULL
      GROUP BY p.phone_mac HAVING count(DISTINCT c.organization_id) > 1`,
    [organizationIds],
  );
  return rows.map(({ organizations }) => organizations);
}
