import { v7 as uuid } from 'uuid';
import { currentContext } from './request-context.js';
import { type Touched, type Tx, notesOf, now } from './tx.js';

/**
 * Appends the one audit event of a transaction: who, as which unit and role, by which route, which objects.
 * It holds references only, never values, so that retention elsewhere never has to touch it.
 */
export async function appendAuditEvent(tx: Tx): Promise<void> {
  const context = currentContext();
  const { touched, sealedUnder } = notesOf(tx);
  if (touched.length === 0) return;
  await tx.query(
    `INSERT INTO audit_event (id, at, account_id, unit_id, role, route, request_id, address, objects, sealed_under)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      uuid(),
      now(tx),
      context?.doer.accountId ?? null,
      context?.doer.unitId ?? null,
      context?.doer.role ?? 'system',
      context?.route ?? 'start',
      context?.requestId ?? null,
      context?.address ?? null,
      JSON.stringify(withKey(touched, context?.doer.apiKeyId)),
      sealedUnder ?? null,
    ],
  );
}

/** What a program did with an API key shows the key too. */
function withKey(touched: readonly Touched[], apiKeyId: string | undefined): readonly Touched[] {
  return apiKeyId ? [...touched, { type: 'api_key', id: apiKeyId, action: 'use' }] : touched;
}
