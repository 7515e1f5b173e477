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
  pageRequest,
} from '../../platform/index.js';
import { PlaceBid, type PlacedBid } from '../actions/place-bid.js';
import { Bids } from '../data/bids.js';
import { Tenders } from '../data/tenders.js';
import { contentIn } from './bid-terms.js';
import { BidListView, BidReceiptView, BidView } from './bid.view.js';
import { BidContentDto, PlaceBidDto } from './place-bid.dto.js';

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
    return this.receipt(actor, await this.placeBid.run(actor, id, contentIn(body), body.lot));
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
    return { items: items.map((bid) => BidView.of(bid, actor, this.clock.now())), next };
  }

  /** One bid. */
  @Get('bids/:id')
  @Requires('bid.read')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidView> {
    return BidView.of(await this.bids.visibleTo(actor, id), actor, this.clock.now());
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
    @Body() body: BidContentDto,
  ): Promise<BidReceiptView> {
    return this.receipt(actor, await this.placeBid.replace(actor, id, contentIn(body)));
  }

  /** Leave a bid as it is after an amendment of the tender. */
  @Post('bids/:id/confirm')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  @IdempotencyRequired()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidReceiptView> {
    return this.receipt(actor, await this.placeBid.confirm(actor, id));
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
    return this.receipt(actor, await this.placeBid.withdraw(actor, id));
  }

  private receipt(actor: Actor, placed: PlacedBid): BidReceiptView {
    return BidReceiptView.of(placed, actor, this.clock.now());
  }
}
