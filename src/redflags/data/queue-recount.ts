import { Injectable } from '@nestjs/common';
import { Outbox, type Tx, now } from '../../platform/index.js';
import { PurchaseRecountDue } from '../events.js';

/** Has a purchase counted anew, once for all that happens to it until then. */
@Injectable()
export class QueueRecount {
  constructor(private readonly outbox: Outbox) {}

  /** The tender, and the one that it follows: a ruling about that one may be carried out by it. */
  async ofTender(tx: Tx, tenderId: string): Promise<void> {
    const rows: { id: string }[] = await tx.query(
      `SELECT unnest(array_remove(ARRAY[id, retender_of], NULL)) AS id FROM tendering_tender_watched WHERE id = $1`,
      [tenderId],
    );
    for (const { id } of rows) {
      await this.outbox.publish(tx, PurchaseRecountDue, { tenderId: id }, { at: now(tx), key: id });
    }
  }

  async ofAward(tx: Tx, awardId: string): Promise<void> {
    await this.ofTenderIn(tx, 'tendering_award_watched', awardId);
  }

  /** What belongs to no tender (a grant) has no flags. */
  async ofContract(tx: Tx, contractId: string): Promise<void> {
    await this.ofTenderIn(tx, 'contracting_contract_open', contractId);
  }

  private async ofTenderIn(tx: Tx, view: string, id: string): Promise<void> {
    const [row]: { tenderId: string | null }[] = await tx.query(
      `SELECT tender_id AS "tenderId" FROM ${view} WHERE id = $1`,
      [id],
    );
    if (row?.tenderId) await this.ofTender(tx, row.tenderId);
  }
}
