import type { EntityManager } from 'typeorm';
import type { FourZeroCounts } from '../domain/four-zeros.js';

/** What reports and checks say of a contract's service. */
export interface OversightCounts extends FourZeroCounts {
  /** Emergency calls, and those answered within their hours. */
  readonly emergencies: number;
  readonly emergenciesInTime: number;
}

/** What a clerk dismissed, or found not to be so, counts nowhere. */
const COUNTS = `
  WITH report AS (
    SELECT * FROM resident_report
     WHERE contract_id = $1 AND state <> 'dismissed' AND founded IS DISTINCT FROM false)
  SELECT count(*) FILTER (WHERE category = 'refusal')::int AS refusals,
         (count(*) FILTER (WHERE category = 'error')
           + (SELECT count(*) FROM supervision_record WHERE contract_id = $1 AND demand IS NOT NULL)
           + (SELECT count(*) FROM service_record WHERE contract_id = $1 AND corrects IS NOT NULL))::int AS errors,
         count(*) FILTER (WHERE category NOT IN ('suggestion', 'emergency'))::int AS complaints,
         count(*) FILTER (WHERE category = 'distance')::int AS distance,
         count(*) FILTER (WHERE category = 'emergency')::int AS emergencies,
         count(*) FILTER (WHERE category = 'emergency' AND overdue_at IS NULL AND state <> 'received' AND answered_at <= due_at)::int
           AS "emergenciesInTime"
    FROM report`;

/** Counts of a contract. */
export async function oversightCounts(db: EntityManager, contractId: string): Promise<OversightCounts> {
  const [row]: OversightCounts[] = await db.query(COUNTS, [contractId]);
  if (!row) throw new Error('an aggregate answers one row');
  return row;
}
