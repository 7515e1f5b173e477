import { v7 as uuid } from 'uuid';
import { currentContext } from './request-context.js';
import { type Touched, type Tx, notesOf, now } from './tx.js';

/**
 * Appends the one audit event of a transaction: who, as which unit and role, by which route, which objects, and why
 * where a reason was asked for. Of what changed it holds only the columns that entities declare as auditable, so that
 * retention elsewhere never has to touch it.
 */
export async function appendAuditEvent(tx: Tx): Promise<void> {
  const context = currentContext();
  const { touched, sealedUnder } = notesOf(tx);
  if (touched.length === 0) return;
  await tx.query(
    `INSERT INTO audit_event (id, at, account_id, unit_id, role, route, request_id, address, objects, sealed_under,
                              reason, changes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
      context?.reason ?? null,
      changesOf(touched),
    ],
  );
}

/** What a program did with an API key shows the key too. */
function withKey(touched: readonly Touched[], apiKeyId: string | undefined): readonly Touched[] {
  const objects = touched.map(({ type, id, action }) => ({ type, id, action }));
  return apiKeyId ? [...objects, { type: 'api_key', id: apiKeyId, action: 'use' }] : objects;
}

/** The changed columns beside the object that they belong to; apart from the objects, whose index they would swell. */
function changesOf(touched: readonly Touched[]): string | null {
  const changes = touched.flatMap(({ type, id, changes: own = [] }) =>
    own.map((change) => ({ type, id, ...change })),
  );
  return changes.length > 0 ? JSON.stringify(changes) : null;
}
