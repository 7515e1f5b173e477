import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  CurrentActor,
  IdempotencyRequired,
  Requires,
  Sealed,
} from '../../platform/index.js';
import { LeaveConsultation } from '../actions/leave-consultation.js';
import { SendOffer } from '../actions/send-offer.js';
import { Bids } from '../data/bids.js';
import { priceOf } from './bid-terms.js';
import { BidView, OfferReceiptView } from './bid.view.js';
import { OfferDto } from './place-bid.dto.js';

/** What a bidder does in the rounds of offers. */
@ApiTags('tendering')
@Controller('api/v1/bids')
export class OffersController {
  constructor(
    private readonly bids: Bids,
    private readonly sendOffer: SendOffer,
    private readonly leaving: LeaveConsultation,
    private readonly clock: BusinessClock,
  ) {}

  /** The bid, for If-Match. */
  async get(actor: Actor, id: string): Promise<BidView> {
    return BidView.of(await this.bids.visibleTo(actor, id), actor, this.clock.now());
  }

  /** Send the sealed offer of the present round, or another one in its place, before the round's own deadline. */
  @Post(':id/offer')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  @IdempotencyRequired()
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OfferDto,
  ): Promise<OfferReceiptView> {
    return OfferReceiptView.of(await this.sendOffer.run(actor, id, priceOf(body)));
  }

  /** Leave the consultation (退出磋商) before the final offer. */
  @Post(':id/leave')
  @HttpCode(200)
  @Requires('bid.place')
  @IdempotencyRequired()
  async leave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidView> {
    await this.leaving.run(actor, id);
    return this.get(actor, id);
  }
}
