import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { ReviewBids } from '../actions/review-bids.js';
import { ReviewPrices } from '../actions/review-prices.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { ReviewBidsDto, ReviewPricesDto } from './review.dto.js';
import { TenderViews } from './tender-views.js';
import { TenderView } from './tender.view.js';

/** What the panel finds on bids and prices. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class ReviewsController {
  constructor(
    private readonly reviewBids: ReviewBids,
    private readonly reviewPrices: ReviewPrices,
    private readonly readers: ProcedureReaders,
    private readonly views: TenderViews,
  ) {}

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderView> {
    return this.views.one(actor, (await this.readers.standing(actor, id)).tender);
  }

  /** Record the conformity review, and ask for the first offers where the method does. */
  @Post('review')
  @HttpCode(200)
  @Requires('tender.review')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewBidsDto,
  ): Promise<TenderView> {
    const findings = body.results.map(({ bidId, conforms, reason, missed }) => {
      return { bidId, passes: conforms, reason, missed };
    });
    const dueAt = body.offersDueAt ? new Date(body.offersDueAt) : null;
    const round = { final: body.final ?? true, dueAt, changes: body.changes ?? null };
    return this.views.one(actor, await this.reviewBids.run(actor, id, findings, round));
  }

  /** Decide on abnormally low prices (财库〔2026〕2号), before anybody scores. */
  @Post('price-review')
  @HttpCode(200)
  @Requires('tender.review')
  async reviewLowPrices(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReviewPricesDto,
  ): Promise<TenderView> {
    const findings = body.results.map(({ bidId, justified, reason }) => ({
      ...{ bidId, reason },
      passes: justified,
    }));
    return this.views.one(actor, await this.reviewPrices.run(actor, id, findings));
  }
}
