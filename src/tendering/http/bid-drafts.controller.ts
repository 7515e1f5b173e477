import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  IdempotencyRequired,
  Requires,
  Sealed,
} from '../../platform/index.js';
import { CheckOwnBid } from '../actions/check-own-bid.js';
import { DraftBid } from '../actions/draft-bid.js';
import { ReadDraft } from '../actions/read-draft.js';
import { BidDraftDto, ChangeBidDraftDto } from './bid-draft.dto.js';
import { BidCheckView, BidDraftListView, BidDraftView } from './bid-draft.view.js';
import { draftIn } from './bid-terms.js';
import { BidReceiptView } from './bid.view.js';

/** Bids that are still being written: sealed, and known to nobody but their organization. */
@ApiTags('tendering')
@Controller('api/v1')
export class BidDraftsController {
  constructor(
    private readonly drafting: DraftBid,
    private readonly reading: ReadDraft,
    private readonly checking: CheckOwnBid,
    private readonly clock: BusinessClock,
  ) {}

  /** Keep a bid as far as it is written; one for a lot. */
  @Post('tenders/:id/bid-drafts')
  @Requires('bid.draft')
  @Sealed()
  @Creates('bid-drafts')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BidDraftDto,
  ): Promise<BidDraftView> {
    const draft = await this.drafting.run(actor, id, draftIn(body), body.lot);
    return this.get(actor, draft.id);
  }

  /** The organization's own drafts for a tender. */
  @Get('tenders/:id/bid-drafts')
  @Requires('bid.draft')
  @Sealed()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidDraftListView> {
    const drafts = await this.reading.of(actor, id);
    return { items: drafts.map((draft) => BidDraftView.of(draft)), next: null };
  }

  /** One draft. */
  @Get('bid-drafts/:id')
  @Requires('bid.draft')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidDraftView> {
    return BidDraftView.of(await this.reading.one(actor, id));
  }

  /** Change a draft: the parts given replace those there. */
  @Patch('bid-drafts/:id')
  @Requires('bid.draft')
  @Sealed()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeBidDraftDto,
  ): Promise<BidDraftView> {
    await this.drafting.change(actor, id, draftIn(body));
    return this.get(actor, id);
  }

  /** Drop a draft. */
  @Delete('bid-drafts/:id')
  @HttpCode(204)
  @Requires('bid.draft')
  @Sealed()
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.drafting.discard(actor, id);
  }

  /** Everything that a draft lacks today. */
  @Get('bid-drafts/:id/check')
  @Requires('bid.draft')
  @Sealed()
  async check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidCheckView> {
    return BidCheckView.of(await this.checking.draft(actor, id));
  }

  /** Everything that stands against one's own sent bid today, amendments that it was not confirmed under included. */
  @Get('bids/:id/check')
  @Requires('bid.draft')
  @Sealed()
  async checkBid(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidCheckView> {
    return BidCheckView.of(await this.checking.bid(actor, id));
  }

  /** Send a draft: as the organization's bid, or in the place of the one that it has sent. 422 with every gap. */
  @Post('bid-drafts/:id/submit')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  @IdempotencyRequired()
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidReceiptView> {
    return BidReceiptView.of(await this.drafting.submit(actor, id), actor, this.clock.now());
  }
}
