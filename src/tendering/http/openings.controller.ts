import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, CurrentActor, Requires } from '../../platform/index.js';
import { OpenBids } from '../actions/open-bids.js';
import { OpenPrices } from '../actions/open-prices.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { Procedures } from '../data/procedures.js';
import { OpeningActView, OpeningView } from './opening.view.js';
import { TenderViews } from './tender-views.js';
import { TenderView } from './tender.view.js';

/** The recorded acts that open what was sealed. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class OpeningsController {
  constructor(
    private readonly openBids: OpenBids,
    private readonly openPrices: OpenPrices,
    private readonly readers: ProcedureReaders,
    private readonly procedures: Procedures,
    private readonly views: TenderViews,
  ) {}

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderView> {
    return this.views.one(actor, (await this.readers.standing(actor, id)).tender);
  }

  /** Open the bids, at or after the deadline. */
  @Post('open')
  @HttpCode(200)
  @Requires('tender.open')
  @Confirmed()
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TenderView> {
    return this.views.one(actor, await this.openBids.run(actor, id));
  }

  /** Open the prices that were sealed apart, when quality is judged: with somebody else there, as at the opening. */
  @Post('open-prices')
  @HttpCode(200)
  @Requires('tender.open')
  @Confirmed()
  async prices(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TenderView> {
    return this.views.one(actor, await this.openPrices.run(actor, id));
  }

  /** The opening record: for the buyer, the panel and the overseers. */
  @Get('opening')
  @Requires('report.read')
  async opening(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OpeningView> {
    await this.readers.standing(actor, id);
    const acts = await this.procedures.openings(id);
    const seen = await this.procedures.witnesses(id);
    const at = (wanted: string) =>
      seen.flatMap(({ stage, accountId }) => (stage === wanted ? [accountId] : []));
    return {
      tenderId: id,
      witnesses: at('bids'),
      priceWitnesses: at('prices'),
      acts: acts.map((act) => OpeningActView.of(act)),
    };
  }
}
