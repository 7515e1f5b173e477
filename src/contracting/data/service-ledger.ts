import { Any, type EntityTarget, type QueryDeepPartialEntity } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type KeyRing, type Row, type Tx, now } from '../../platform/index.js';
import { type NamedRecipient, laterConsent, onePerPhone } from '../domain/recipient-identity.js';
import { type SealedContent, sealContact } from './recipient-secrets.js';
import { ServiceRecipient } from './service-recipient.entity.js';
import { ServiceRecord } from './service-record.entity.js';

const ROWS_AT_ONCE = 2000;

/** A line of the ledger to be kept, with the seal of its content. */
export type NewRecord = Omit<ServiceRecord, 'id' | 'version' | 'createdAt'> &
  Pick<SealedContent, 'contentSealed'>;

/**
 * Finds or makes the recipients of a contract, one per phone, and keeps each one's latest consent. The caller holds
 * the contract's lock, so that nobody is made twice. Answers their ids by phone.
 */
export async function keepRecipients(
  tx: Tx,
  keys: KeyRing,
  contractId: string,
  named: readonly NamedRecipient[],
): Promise<Map<string, string>> {
  const people = onePerPhone(named).map((person) => ({ person, macs: keys.macs('phone', person.phone) }));
  // One parameter, however many there are; locked, since a consent may be withdrawn in the same moment.
  const found = await tx.find(ServiceRecipient, {
    where: { contractId, phoneMac: Any(people.flatMap(({ macs }) => macs)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const known = new Map(found.map((row) => [row.phoneMac, row]));
  const fresh: ServiceRecipient[] = [];
  const changed: ServiceRecipient[] = [];
  const ids = new Map<string, string>();
  for (const { person, macs } of people) {
    const old = macs.map((mac) => known.get(mac)).find((row) => row !== undefined);
    const row = old ?? recipientRow(tx, keys, contractId, person);
    if (!old) fresh.push(row);
    else if (hears(row, person)) changed.push(row);
    ids.set(person.phone, row.id);
  }
  await insertAll(tx, ServiceRecipient, fresh);
  await keepHeard(tx, changed);
  return ids;
}

/** Takes over what was said of somebody known; true when something is new. */
function hears(row: ServiceRecipient, person: NamedRecipient): boolean {
  const { consented, consentOn, keyGroup } = row;
  Object.assign(row, laterConsent(row, person), { keyGroup: keyGroup || person.keyGroup });
  return row.consented !== consented || row.consentOn !== consentOn || row.keyGroup !== keyGroup;
}

/** In one statement, since an upload of a new day is news of everybody in it. */
async function keepHeard(tx: Tx, rows: readonly ServiceRecipient[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE service_recipient r SET consented = h.consented, consent_on = h.consent_on, key_group = h.key_group,
            version = r.version + 1
       FROM unnest($1::uuid[], $2::boolean[], $3::date[], $4::boolean[]) AS h (id, consented, consent_on, key_group)
      WHERE r.id = h.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ consented }) => consented),
      rows.map(({ consentOn }) => consentOn),
      rows.map(({ keyGroup }) => keyGroup),
    ],
  );
}

/** Appends lines to a ledger. */
export async function appendRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  const createdAt = now(tx);
  await insertAll(
    tx,
    ServiceRecord,
    records.map((record) => tx.create(ServiceRecord, { ...record, id: uuid(), createdAt })),
  );
  await tx.query(
    `INSERT INTO service_record_seal (contract_id, client_id, content_sealed)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[])`,
    [
      records.map(({ contractId }) => contractId),
      records.map(({ clientId }) => clientId),
      records.map(({ contentSealed }) => contentSealed),
    ],
  );
}

/** A statement takes at most 65,535 parameters. */
async function insertAll<T extends Row>(tx: Tx, target: EntityTarget<T>, rows: readonly T[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx.insert(target, rows.slice(at, at + ROWS_AT_ONCE) as QueryDeepPartialEntity<T>[]);
  }
}

function recipientRow(
  tx: Tx,
  keys: KeyRing,
  contractId: string,
  { name, phone, consented, consentOn, stratum, keyGroup }: NamedRecipient,
): ServiceRecipient {
  return tx.create(ServiceRecipient, {
    ...sealContact(keys, uuid(), { name, phone }),
    ...{ contractId, consented, consentOn, stratum, keyGroup },
    createdAt: now(tx),
  });
}
