import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, KeyRing, type Tx, lockShared, touch } from '../../platform/index.js';
import { openContact } from './recipient-secrets.js';
import { ServiceRecipient } from './service-recipient.entity.js';

/** A recipient who may be asked; no personal data. */
export interface ConsentedRecipient {
  readonly recipientId: string;
  /** Group for stratified samples; null where the provider gave none. */
  readonly stratum: string | null;
  /** Of a key group, which may have to be asked in full. */
  readonly keyGroup: boolean;
}

/** How a recipient is reached: unmasked, for the assigned evaluator's call only. */
export interface RecipientContact {
  readonly recipientId: string;
  readonly name: string;
  readonly phone: string;
}

/** Who was served, for samples and return visits. */
@Injectable()
export class RecipientLedger {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Recipients of a contract who consented, in the stable order that a draw needs (by id). */
  async consented(contractId: string): Promise<ConsentedRecipient[]> {
    const found = await this.database.reader.find(ServiceRecipient, {
      select: { id: true, stratum: true, keyGroup: true },
      where: { contractId, consented: true },
      order: { id: 'ASC' },
    });
    return found.map(({ id, stratum, keyGroup }) => ({ recipientId: id, stratum, keyGroup }));
  }

  /**
   * How often each recipient of a contract was served by the lines that count, corrected ones left out: 0 where all were
   * taken back. Who has no line at all is left out.
   */
  async timesServed(contractId: string): Promise<Map<string, number>> {
    const rows: { recipientId: string; times: number }[] = await this.database.reader.query(
      `SELECT recipient AS "recipientId",
              (count(*) FILTER (WHERE r.quantity > 0 AND c.id IS NULL))::int AS times
         FROM service_record r CROSS JOIN unnest(r.recipient_ids) AS recipient
         LEFT JOIN service_record c ON c.contract_id = r.contract_id AND c.corrects = r.client_id
        WHERE r.contract_id = $1 GROUP BY recipient`,
      [contractId],
    );
    return new Map(rows.map(({ recipientId, times }) => [recipientId, times]));
  }

  /** Whether a recipient consents now; a withdrawal that is on its way waits until the transaction has ended. */
  async holdConsent(tx: Tx, recipientId: string): Promise<boolean> {
    const { consented } = await lockShared(tx, ServiceRecipient, recipientId);
    return consented;
  }

  /**
   * Name and phone of recipients, in the order asked; those unknown or without consent are left out. Each one revealed
   * stands in the audit event of the transaction (个人信息保护法 art. 51).
   */
  async contact(tx: Tx, recipientIds: readonly string[]): Promise<RecipientContact[]> {
    const found = await tx.findBy(ServiceRecipient, { id: In([...recipientIds]), consented: true });
    const byId = new Map(found.map((recipient) => [recipient.id, recipient]));
    return recipientIds.flatMap((id) => {
      const recipient = byId.get(id);
      const contact = recipient && openContact(this.keys, recipient);
      if (!contact) return [];
      touch(tx, 'service_recipient', id, 'reveal');
      return [{ recipientId: id, ...contact }];
    });
  }
}
