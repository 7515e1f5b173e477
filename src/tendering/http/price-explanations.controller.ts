import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { ExplainPrice } from '../actions/explain-price.js';
import { Bids } from '../data/bids.js';
import { BidView } from './bid.view.js';
import { ExplainPriceDto } from './place-bid.dto.js';

/** What bidders say to abnormally low prices (财库〔2026〕2号). */
@ApiTags('tendering')
@Controller('api/v1/bids')
export class PriceExplanationsController {
  constructor(
    private readonly bids: Bids,
    private readonly explaining: ExplainPrice,
    private readonly clock: BusinessClock,
  ) {}

  /** The bid, for If-Match. */
  async get(actor: Actor, id: string): Promise<BidView> {
    return BidView.of(await this.bids.visibleTo(actor, id), actor, this.clock.now());
  }

  /** Explain a price that is under review, once; the panel decides after it, or when its time is over. */
  @Post(':id/price-explanation')
  @HttpCode(200)
  @Requires('bid.place')
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { explanation, evidenceFileIds }: ExplainPriceDto,
  ): Promise<BidView> {
    await this.explaining.run(actor, id, explanation, evidenceFileIds ?? []);
    return this.get(actor, id);
  }
}
