import type { Tx } from '../../platform/index.js';
import type { SealedContent } from './recipient-secrets.js';

/** What the ledger of a contract already has under these client ids; null for one whose content is forgotten. */
export async function knownRecords(
  tx: Tx,
  contractId: string,
  clientIds: readonly string[],
): Promise<Map<string, SealedContent | null>> {
  const found: { clientId: string; contentSealed: Buffer | null }[] = await tx.query(
    `SELECT r.client_id AS "clientId", s.content_sealed AS "contentSealed"
       FROM service_record r LEFT JOIN service_record_seal s USING (contract_id, client_id)
      WHERE r.contract_id = $1 AND r.client_id = ANY($2)`,
    [contractId, clientIds],
  );
  return new Map(
    found.map(({ clientId, contentSealed }) => [
      clientId,
      contentSealed && { contractId, clientId, contentSealed },
    ]),
  );
}

/** Which of these lines the ledger has, and which line corrected each. */
export async function knownLines(
  tx: Tx,
  contractId: string,
  clientIds: readonly string[],
): Promise<Map<string, { by: string | null }>> {
  if (clientIds.length === 0) return new Map();
  const found: { clientId: string; by: string | null }[] = await tx.query(
    `SELECT r.client_id AS "clientId", c.client_id AS by FROM service_record r
       LEFT JOIN service_record c ON c.contract_id = r.contract_id AND c.corrects = r.client_id
      WHERE r.contract_id = $1 AND r.client_id = ANY($2)`,
    [contractId, clientIds],
  );
  return new Map(found.map(({ clientId, by }) => [clientId, { by }]));
}
