import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { formatInstant, minuteOf } from '../../shared/days.js';
import {
  BidsOpened,
  LotEnded,
  QuestionAnswered,
  TenderAmended,
  TenderCancelled,
  TenderClosed,
  TenderFailed,
  TenderPublished,
  TenderResumed,
  TenderSuspended,
  titleOfLot,
  followersOf,
} from '../../tendering/index.js';
import { deliver } from '../data/deliver.js';
import { type PublishedTender, PublishedTenders } from '../data/published-tenders.js';
import { Receivers } from '../data/receivers.js';
import type { NoticeKind } from '../domain/notice-texts.js';

type Payload = { tenderId: string };

/** A lot ends by itself only where there are others. */
const MANY = 2;

/** Tells suppliers, buyer and community how a tender comes along; while bids are sealed, nothing of them. */
@Injectable()
export class TellOfTenders {
  constructor(
    private readonly tenders: PublishedTenders,
    private readonly receivers: Receivers,
  ) {}

  @Handles(TenderPublished, 'notifications.tell-of-published-tender')
  published(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-published', tenderId);
  }

  @Handles(TenderClosed, 'notifications.tell-of-closed-tender')
  async closed(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    const tender = await this.tenders.byId(tenderId);
    const told = await this.receivers.inUnit(tender.buyerId, ['street-officer', 'street-lead']);
    await deliver(tx, envelope, about('tender-closed', tenderId, tender), told);
  }

  @Handles(BidsOpened, 'notifications.tell-of-opened-bids')
  opened(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'bids-opened', tenderId);
  }

  @Handles(TenderFailed, 'notifications.tell-of-failed-tender')
  failed(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-failed', tenderId);
  }

  @Handles(LotEnded, 'notifications.tell-of-ended-lot')
  async lotEnded(
    tx: Tx,
    { tenderId, lotId }: Payload & { lotId: string },
    envelope: Envelope,
  ): Promise<void> {
    const tender = await this.tenders.byId(tenderId);
    const title = titleOfLot(tender.title, await this.tenders.lot(lotId), MANY);
    const told = await this.receivers.ofTender(tender);
    await deliver(tx, envelope, about('lot-ended', tenderId, { ...tender, title }), told);
  }

  @Handles(TenderCancelled, 'notifications.tell-of-cancelled-tender')
  cancelled(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-cancelled', tenderId);
  }

  @Handles(TenderAmended, 'notifications.tell-of-amended-tender')
  amended(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-amended', tenderId);
  }

  @Handles(QuestionAnswered, 'notifications.tell-of-answered-question')
  answered(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-question-answered', tenderId);
  }

  @Handles(TenderSuspended, 'notifications.tell-of-suspended-tender')
  suspended(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-suspended', tenderId);
  }

  @Handles(TenderResumed, 'notifications.tell-of-resumed-tender')
  resumed(tx: Tx, { tenderId }: Payload, envelope: Envelope): Promise<void> {
    return this.tellMarket(tx, envelope, 'tender-resumed', tenderId);
  }

  private async tellMarket(tx: Tx, envelope: Envelope, kind: NoticeKind, tenderId: string): Promise<void> {
    const tender = await this.tenders.byId(tenderId);
    const followers = await this.receivers.ofSuppliers(await followersOf(tx, tenderId));
    const told = [...(await this.receivers.ofTender(tender)), ...followers];
    await deliver(tx, envelope, about(kind, tenderId, tender), told);
  }
}

function about(kind: NoticeKind, id: string, { title, buyer, deadlineAt }: PublishedTender) {
  const deadline = minuteOf(formatInstant(deadlineAt));
  return { kind, subject: { type: 'tender', id } as const, params: { title, buyer, deadline } };
}
