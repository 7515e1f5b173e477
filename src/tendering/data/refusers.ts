import type { EntityManager } from 'typeorm';
import type { Tender } from './tender.entity.js';

/**
 * Whether an organization refused to sign after a consultation that this tender starts again, itself or through other
 * new starts in between (财库〔2014〕214号 art. 31).
 */
export async function hasRefusedBefore(
  db: EntityManager,
  { retenderOf }: Pick<Tender, 'retenderOf'>,
  organizationId: string,
): Promise<boolean> {
  if (!retenderOf) return false;
  const refused: unknown[] = await db.query(
    `WITH RECURSIVE before AS (
       SELECT id, retender_of, rules FROM tender WHERE id = $1
       UNION ALL
       SELECT tender.id, tender.retender_of, tender.rules FROM tender JOIN before ON tender.id = before.retender_of
     )
     SELECT 1 FROM before JOIN award ON award.tender_id = before.id
      WHERE before.rules->>'code' = 'competitive-consultation' AND award.organization_id = $2
        AND award.state = 'cancelled' AND award.cancel_ground = 'supplier-refused'
      LIMIT 1`,
    [retenderOf, organizationId],
  );
  return refused.length > 0;
}
