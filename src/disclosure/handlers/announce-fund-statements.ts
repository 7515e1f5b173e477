import { Injectable } from '@nestjs/common';
import { publicThrough } from '../../catalogue/index.js';
import { FundPublication, FundStatementPublished } from '../../funding/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { announce } from '../data/announce.js';
import { fundStatementNotice } from '../domain/fund-statement-notice.js';

/** Publishes where the money of a unit came from and went. */
@Injectable()
export class AnnounceFundStatements {
  @Handles(FundStatementPublished, 'disclosure.announce-fund-statement')
  async published(
    tx: Tx,
    { publicationId: id }: { publicationId: string },
    envelope: Envelope,
  ): Promise<void> {
    const { unitId, edition, content } = await tx.findOneByOrFail(FundPublication, { id });
    await announce(tx, envelope, { id: unitId, unitId }, (from) =>
      fundStatementNotice(content, edition, publicThrough(from)),
    );
  }
}
