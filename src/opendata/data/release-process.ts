import { Injectable } from '@nestjs/common';
import type { Envelope, Tx } from '../../platform/index.js';
import { itemProcess, tenderProcess } from './ocds-process.js';
import { WriteRelease } from './write-release.js';

/** Writes the release of an event, from whatever the event names. What belongs to no purchase (a grant) has none. */
@Injectable()
export class ReleaseProcess {
  constructor(private readonly write: WriteRelease) {}

  /** An item of a published list, and the one whose place it took. */
  async ofItem(tx: Tx, itemId: string, envelope: Envelope): Promise<void> {
    const items: { id: string; revisesId: string | null }[] = await tx.query(
      'SELECT id, revises_id AS "revisesId" FROM catalogue_item_open WHERE id = $1',
      [itemId],
    );
    const ids = items.flatMap(({ id, revisesId }) => (revisesId ? [id, revisesId] : [id]));
    for (const id of ids.toSorted()) await this.write.run(tx, envelope, await itemProcess(tx, id));
  }

  async ofTender(tx: Tx, tenderId: string, envelope: Envelope): Promise<void> {
    const process = await tenderProcess(tx, tenderId);
    if (process) await this.write.run(tx, envelope, process);
  }

  async ofAward(tx: Tx, awardId: string, envelope: Envelope): Promise<void> {
    await this.ofTenderIn(tx, 'tendering_award_open', awardId, envelope);
  }

  async ofContract(tx: Tx, contractId: string, envelope: Envelope): Promise<void> {
    await this.ofTenderIn(tx, 'contracting_contract_open', contractId, envelope);
  }

  private async ofTenderIn(tx: Tx, view: string, id: string, envelope: Envelope): Promise<void> {
    const [row]: { tenderId: string }[] = await tx.query(
      `SELECT tender_id AS "tenderId" FROM ${view} WHERE id = $1`,
      [id],
    );
    if (row) await this.ofTender(tx, row.tenderId, envelope);
  }
}
