import type { Tx } from '../../platform/index.js';
import { type UnstatedLine, afterMonth } from '../domain/service-statement.js';

type Row = UnstatedLine & { readonly recordId: string };

const LINES = `
  SELECT r.id AS "recordId", r.client_id AS "clientId", r.served_on AS "on", r.method, r.place,
         r.quantity::text AS quantity, r.volunteer_hours::text AS "volunteerHours", r.recipient_ids AS "recipientIds",
         cardinality(r.worker_ids) AS workers, r.proof,
         CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('clientId', c.client_id, 'reason', r.correction_reason,
           'method', c.method, 'quantity', c.quantity::text, 'volunteerHours', c.volunteer_hours::text) END AS corrects
    FROM service_record r LEFT JOIN service_record c ON c.contract_id = r.contract_id AND c.client_id = r.corrects
   WHERE r.contract_id = $1 AND r.served_on < $2
     AND NOT EXISTS (SELECT 1 FROM service_statement_line l WHERE l.record_id = r.id)
   ORDER BY r.served_on, r.client_id`;

/** The lines of a contract's ledger up to a month's end that no statement has, in the order of their days. */
export function unstatedLines(tx: Tx, contractId: string, month: string): Promise<Row[]> {
  return tx.query(LINES, [contractId, afterMonth(month)]);
}

/** Puts lines into a statement. */
export async function stateLines(tx: Tx, statementId: string, recordIds: readonly string[]): Promise<void> {
  await tx.query(
    'INSERT INTO service_statement_line (record_id, statement_id) SELECT unnest($1::uuid[]), $2',
    [recordIds, statementId],
  );
}
