import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyRing } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { BidderCheck } from '../data/bidder-check.js';
import type { Bid } from '../data/bid.entity.js';
import { Lot } from '../data/lot.entity.js';
import type { Tender } from '../data/tender.entity.js';
import type { BidFindings } from '../domain/answers.js';
import type { BidContent } from '../domain/bid-content.js';
import { bidFindings } from '../domain/bid-findings.js';
import { type DraftInput, completeContent } from './complete-content.js';
import { findConsortium } from './find-consortium.js';
import { dataKey, unsealBid } from './seal.js';

/** A bid with all that is to be said about it. */
export interface CheckedBid extends BidFindings {
  readonly content: Partial<BidContent>;
  readonly fileIds: readonly string[];
}

/** Finds everything that a bid lacks at once: who bids, what it says, and what it refers to. */
@Injectable()
export class CheckBid {
  constructor(
    private readonly keys: KeyRing,
    private readonly bidder: BidderCheck,
  ) {}

  /** What stands against sending it at an instant, and what its bidder should know. */
  async of(
    db: EntityManager,
    tender: Tender,
    { tenderId, lotId, organizationId }: Pick<Bid, 'tenderId' | 'lotId' | 'organizationId'>,
    input: DraftInput,
    at: Date,
  ): Promise<CheckedBid> {
    const owner = { tenderId, organizationId };
    const key = dataKey(this.keys, tender);
    const lot = await db.findOneByOrFail(Lot, { id: lotId });
    const on = dayOf(at);
    const { consortiumId: id } = input;
    const asked = { tender, key, lotId, leadId: organizationId, on };
    const together = id ? await findConsortium(db, this.bidder, { ...asked, id }) : { gaps: [] };
    const complete = await completeContent(db, key, owner, input, together.consortium);
    const { content, fileIds, unknown } = complete;
    const { gaps, warnings } = this.content(tender, lot, content);
    const reasons = await this.bidder.reasons(tender, organizationId, on);
    return { content, fileIds, gaps: [...reasons, ...together.gaps, ...unknown, ...gaps], warnings };
  }

  /** What a content by itself leaves open. */
  content({ requirements }: Tender, lot: Lot, content: Partial<BidContent>): BidFindings {
    return bidFindings({ requirements, ceiling: lot.ceilingFen, bond: lot.bidBondFen }, content);
  }

  /** What a sealed bid says. */
  contentOf(tender: Tender, bid: Bid): BidContent {
    return unsealBid(dataKey(this.keys, tender), bid.id, bid);
  }
}
