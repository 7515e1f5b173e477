import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  IdempotencyRequired,
  PageDto,
  Requires,
  Sealed,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { PlaceBid } from '../actions/place-bid.js';
import type { Bid } from '../data/bid.entity.js';
import { Bids } from '../data/bids.js';
import type { Tender } from '../data/tender.entity.js';
import { Tenders } from '../data/tenders.js';
import { BidListView, BidReceiptView, BidView } from './bid.view.js';
import { PlaceBidDto } from './place-bid.dto.js';

/** Sealed bids. Until the opening nobody but the bidder learns that there is one. */
@ApiTags('tendering')
@Controller('api/v1')
export class BidsController {
  constructor(
    private readonly tenders: Tenders,
    private readonly bids: Bids,
    private readonly placeBid: PlaceBid,
    private readonly clock: BusinessClock,
  ) {}

  /** Place a sealed bid; the receipt has the time and the hash. */
  @Post('tenders/:id/bids')
  @Requires('bid.place')
  @Sealed()
  @Creates('bids')
  @IdempotencyRequired()
  async place(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceBidDto,
  ): Promise<BidReceiptView> {
    return BidReceiptView.of(
      await this.placeBid.run(actor, id, { price: fenOf(body.price), proposal: body.proposal }),
    );
  }

  /** A bidder's own bids; after the opening all of them, for those who judge and oversee. */
  @Get('tenders/:id/bids')
  @Requires('bid.read')
  @Sealed()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<BidListView> {
    const tender = await this.tenders.visibleTo(actor, id);
    const { items, next } = await this.bids.page(actor, tender, pageRequest(query));
    return { items: items.map((bid) => this.view(bid, tender, actor)), next };
  }

  /** One bid. */
  @Get('bids/:id')
  @Requires('bid.read')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidView> {
    const { bid, tender } = await this.bids.visibleTo(actor, id);
    return this.view(bid, tender, actor);
  }

  /** Put another content in the place of the first one, before the deadline. */
  @Post('bids/:id/replace')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  @IdempotencyRequired()
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceBidDto,
  ): Promise<BidReceiptView> {
    const content = { price: fenOf(body.price), proposal: body.proposal };
    return BidReceiptView.of(await this.placeBid.replace(actor, id, content));
  }

  /** Take a bid back before the deadline; another one may be placed. */
  @Post('bids/:id/withdraw')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  @IdempotencyRequired()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidReceiptView> {
    return BidReceiptView.of(await this.placeBid.withdraw(actor, id));
  }

  private view(bid: Bid, tender: Tender, actor: Actor): BidView {
    const at = this.clock.now();
    return BidView.of(bid, actor, {
      takesBids: tender.state === 'open' && tender.deadlineAt !== null && at < tender.deadlineAt,
      takesOffers: tender.state === 'offering' && tender.offersDueAt !== null && at < tender.offersDueAt,
    });
  }
}
