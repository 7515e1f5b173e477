import type { EntityManager } from 'typeorm';
import type { ServedPerson } from '../../registry/index.js';
import type { LedgerSums } from '../domain/service-indicators.js';

/** Lines that count: not corrected, and not those that only take another back. */
const COUNTED = `
  SELECT r.* FROM service_record r
   WHERE r.contract_id = $1 AND r.quantity > 0
     AND NOT EXISTS (SELECT 1 FROM service_record c WHERE c.contract_id = r.contract_id AND c.corrects = r.client_id)`;

const SUMS = `
  WITH counted AS (${COUNTED}),
       methods AS (SELECT method, count(*)::int AS services, sum(quantity)::text AS quantity FROM counted GROUP BY method)
  SELECT count(*)::int AS services, coalesce(sum(quantity), 0.00)::text AS quantity,
         coalesce(sum(volunteer_hours), 0.00)::text AS "volunteerHours",
         (SELECT count(DISTINCT p)::int FROM counted, unnest(recipient_ids) p) AS recipients,
         coalesce(sum(cardinality(recipient_ids)), 0)::int AS contacts,
         count(proof)::int AS proved,
         count(*) FILTER (WHERE cardinality(worker_ids) > 0)::int AS staffed,
         coalesce((SELECT json_agg(m ORDER BY m.method) FROM methods m), '[]') AS "byMethod"
    FROM counted`;

/** What a contract's ledger has come to, its corrections done. */
export async function ledgerSums(db: EntityManager, contractId: string): Promise<LedgerSums> {
  const [row]: LedgerSums[] = await db.query(SUMS, [contractId]);
  if (!row) throw new Error('an aggregate answers one row');
  return row;
}

/** Whom a contract's ledger served, corrections done, but for those whose contact was erased. */
export function servedPersons(db: EntityManager, contractId: string): Promise<ServedPerson[]> {
  return db.query(
    `WITH counted AS (${COUNTED})
     SELECT s.phone_mac AS "phoneMac", min(c.served_on)::text AS "firstOn"
       FROM counted c CROSS JOIN LATERAL unnest(c.recipient_ids) AS p (id)
       JOIN service_recipient s ON s.id = p.id AND s.phone_mac IS NOT NULL
      GROUP BY s.phone_mac`,
    [contractId],
  );
}
