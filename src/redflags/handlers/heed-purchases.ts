import { Injectable } from '@nestjs/common';
import { Handles, type Tx } from '../../platform/index.js';
import {
  AwardActivated,
  AwardCancelled,
  BidsOpened,
  ComplaintDecided,
  LotEnded,
  TenderAmended,
  TenderCancelled,
  TenderFailed,
  TenderPublished,
} from '../../tendering/index.js';
import { QueueRecount } from '../data/queue-recount.js';

type OfTender = { tenderId: string };

/** Has a purchase counted when something happens to it from the publication to the award. */
@Injectable()
export class HeedPurchases {
  constructor(private readonly recount: QueueRecount) {}

  @Handles(TenderPublished, 'redflags.heed-tender')
  async published(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(TenderAmended, 'redflags.heed-amendment')
  async amended(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(BidsOpened, 'redflags.heed-opening')
  async opened(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(TenderFailed, 'redflags.heed-failure')
  async failed(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(TenderCancelled, 'redflags.heed-cancellation')
  async cancelled(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(LotEnded, 'redflags.heed-ended-lot')
  async lotEnded(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(AwardActivated, 'redflags.heed-award')
  async awarded(tx: Tx, { awardId }: { awardId: string }): Promise<void> {
    await this.recount.ofAward(tx, awardId);
  }

  @Handles(AwardCancelled, 'redflags.heed-withdrawn-award')
  async withdrawn(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }

  @Handles(ComplaintDecided, 'redflags.heed-ruling')
  async ruled(tx: Tx, { tenderId }: OfTender): Promise<void> {
    await this.recount.ofTender(tx, tenderId);
  }
}
