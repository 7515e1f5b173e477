import { type KeyRing, declareSealed, sealPersonal, contactOf } from '../../platform/index.js';
import { sha256 } from '../../shared/sha256.js';
import { ServiceRecipient } from './service-recipient.entity.js';

declareSealed({
  table: 'service_record_seal',
  column: 'content_sealed',
  key: ['contract_id', 'client_id'],
  use: 'sealing',
  contextOf: (key) => contentContext(key[0], key[1]),
});

/** The sealed content of one line. */
export interface SealedContent {
  readonly contractId: string;
  readonly clientId: string;
  readonly contentSealed: Buffer;
}

/** Encrypts name and phone for one recipient's row. `phone` is normalised. */
export function sealContact(keys: KeyRing, id: string, { name, phone }: { name: string; phone: string }) {
  return { id, ...sealPersonal(keys, ServiceRecipient, id, { nameSealed: name, phoneSealed: phone }) };
}

/** Opens what `sealContact` made; undefined where it was erased. */
export function openContact(
  keys: KeyRing,
  row: ServiceRecipient,
): { name: string; phone: string } | undefined {
  const { name, phone } = contactOf(keys, row);
  return name === null || phone === null ? undefined : { name, phone };
}

/**
 * What tells whether a record sent again is the same: the SHA-256 of its content, sealed, because the content holds
 * personal data that could be guessed.
 */
export function sealContent(keys: KeyRing, contractId: string, clientId: string, content: string): Buffer {
  return keys.seal(Buffer.from(sha256(content)), contentContext(contractId, clientId));
}

/** True when a record's content is what was sealed. */
export function isSameContent(
  keys: KeyRing,
  { contractId, clientId, contentSealed }: SealedContent,
  content: string,
): boolean {
  return keys.unseal(contentSealed, contentContext(contractId, clientId)).toString() === sha256(content);
}

function contentContext(contractId = '', clientId = ''): string {
  return `service-record-content:${contractId}:${clientId}`;
}
