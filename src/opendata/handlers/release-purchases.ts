import { Injectable } from '@nestjs/common';
import { ItemPublished } from '../../catalogue/index.js';
import { FrameworkOpened } from '../../frameworks/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import {
  AwardActivated,
  AwardCancelled,
  AwardConfirmed,
  BidsOpened,
  LotEnded,
  QuestionAnswered,
  TenderAmended,
  TenderCancelled,
  TenderFailed,
  TenderPublished,
  TenderResumed,
} from '../../tendering/index.js';
import { ReleaseProcess } from '../data/release-process.js';

type OfTender = { tenderId: string };

/** Publishes in OCDS what happens from a list to an award. */
@Injectable()
export class ReleasePurchases {
  constructor(private readonly release: ReleaseProcess) {}

  @Handles(ItemPublished, 'opendata.release-item')
  async listed(tx: Tx, { itemId }: { itemId: string }, envelope: Envelope): Promise<void> {
    await this.release.ofItem(tx, itemId, envelope);
  }

  @Handles(TenderPublished, 'opendata.release-tender')
  async published(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(TenderAmended, 'opendata.release-amendment')
  async amended(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(QuestionAnswered, 'opendata.release-answer')
  async answered(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(TenderResumed, 'opendata.release-resumption')
  async resumed(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(BidsOpened, 'opendata.release-opening')
  async opened(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(TenderFailed, 'opendata.release-failure')
  async failed(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(TenderCancelled, 'opendata.release-cancellation')
  async cancelled(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(LotEnded, 'opendata.release-ended-lot')
  async lotEnded(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(AwardConfirmed, 'opendata.release-award')
  async awarded(tx: Tx, { awardId }: { awardId: string }, envelope: Envelope): Promise<void> {
    await this.release.ofAward(tx, awardId, envelope);
  }

  @Handles(AwardActivated, 'opendata.release-active-award')
  async activated(tx: Tx, { awardId }: { awardId: string }, envelope: Envelope): Promise<void> {
    await this.release.ofAward(tx, awardId, envelope);
  }

  @Handles(AwardCancelled, 'opendata.release-withdrawn-award')
  async withdrawn(tx: Tx, { tenderId }: OfTender, envelope: Envelope): Promise<void> {
    await this.release.ofTender(tx, tenderId, envelope);
  }

  @Handles(FrameworkOpened, 'opendata.release-framework')
  async framed(tx: Tx, { tenderId }: { tenderId: string | null }, envelope: Envelope): Promise<void> {
    if (tenderId) await this.release.ofTender(tx, tenderId, envelope);
  }
}
