import { Injectable } from '@nestjs/common';
import { ArrayOverlap, In } from 'typeorm';
import {
  type ConsentScope,
  type Correction,
  type DataSubject,
  KeyRing,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
  contactOf,
  contactRows,
  correctContacts,
  eraseContacts,
  now,
  save,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { ServiceRecipient } from './service-recipient.entity.js';
import { ServiceRecord } from './service-record.entity.js';

/** Consents on which somebody may be called or asked. */
const ASKED_UNDER: readonly ConsentScope[] = ['service', 'return-visit', 'third-party'];

/** What service ledgers know of residents: who was served, and when. The ledger's figures stay without names. */
@Injectable()
export class RecipientData implements PersonalDataHolder {
  readonly name = 'contracting';
  readonly holds = [ServiceRecipient];

  constructor(
    private readonly keys: KeyRing,
    holders: PersonalDataHolders,
  ) {
    holders.add(this);
  }

  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    const recipients = await contactRows(tx, ServiceRecipient, subject);
    const ids = recipients.map(({ id }) => id);
    const records =
      ids.length === 0 ? [] : await tx.find(ServiceRecord, { where: { recipientIds: ArrayOverlap(ids) } });
    return [
      ...recipients.map((row) => ({
        ...{ what: 'service-recipient', id: row.id },
        fields: {
          ...contactOf(this.keys, row),
          ...{ contractId: row.contractId, consented: row.consented, consentOn: row.consentOn },
          ...{ stratum: row.stratum, keyGroup: row.keyGroup },
        },
      })),
      ...records.map(({ id, contractId, method, servedOn, place, quantity }) => ({
        ...{ what: 'service', id, fields: { contractId, method, servedOn, place, quantity } },
      })),
    ];
  }

  async correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number> {
    const recipients = await contactRows(tx, ServiceRecipient, subject);
    await correctContacts(tx, this.keys, recipients, correction);
    return recipients.length;
  }

  /** The sealed content of the lines goes, too: it was made of name and phone. */
  async erase(tx: Tx, subject: DataSubject): Promise<number> {
    const recipients = await contactRows(tx, ServiceRecipient, subject);
    await eraseRecipients(tx, recipients);
    return recipients.length;
  }

  async withdraw(tx: Tx, subject: DataSubject, scope: ConsentScope): Promise<void> {
    if (!ASKED_UNDER.includes(scope)) return;
    for (const recipient of await contactRows(tx, ServiceRecipient, subject)) {
      if (!recipient.consented) continue;
      Object.assign(recipient, { consented: false, consentOn: dayOf(now(tx)) });
      await save(tx, recipient);
    }
  }
}

/** The same by their ids, for retention: what other contexts know of the last visit decides. */
export async function eraseRecipientsById(tx: Tx, ids: readonly string[]): Promise<void> {
  await eraseRecipients(tx, await tx.findBy(ServiceRecipient, { id: In([...ids]) }));
}

/** Takes away what identifies these recipients; their lines and figures stay. */
export async function eraseRecipients(tx: Tx, recipients: readonly ServiceRecipient[]): Promise<void> {
  await eraseContacts(tx, recipients, { consented: false });
  await tx.query(
    `DELETE FROM service_record_seal s USING service_record r
      WHERE r.contract_id = s.contract_id AND r.client_id = s.client_id AND r.recipient_ids && $1::uuid[]`,
    [recipients.map(({ id }) => id)],
  );
}
