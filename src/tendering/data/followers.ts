import type { EntityManager } from 'typeorm';

/** The organizations that follow a tender: known to nobody but themselves, and to the inbox that tells them. */
export async function followersOf(db: EntityManager, tenderId: string): Promise<string[]> {
  const found: { organization_id: string }[] = await db.query(
    'SELECT organization_id FROM tender_follow WHERE tender_id = $1',
    [tenderId],
  );
  return found.map(({ organization_id }) => organization_id);
}
