import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { NoteLookup } from '../actions/note-lookup.js';
import { BidQueries } from '../data/bid-queries.js';
import { NoteLookupDto } from './bid-query.dto.js';
import { PanelLookupListView, PanelLookupView } from './bid-query.view.js';

/** What a panel looked up while it reviewed a price; kept with the procurement (财库〔2026〕2号). */
@ApiTags('tendering')
@Controller('api/v1/bids/:id/lookups')
export class PanelLookupsController {
  constructor(
    private readonly noting: NoteLookup,
    private readonly queries: BidQueries,
  ) {}

  /** Note what was looked up on a price under review, and what was found. */
  @Post()
  @Requires('bid.query')
  @Creates('bids/:id/lookups/:newId')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { source, finding }: NoteLookupDto,
  ): Promise<PanelLookupView> {
    return PanelLookupView.of(await this.noting.run(actor, id, { source, finding }));
  }

  /** What was looked up: for the buyer, the panel and the overseers. */
  @Get()
  @Requires('score.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PanelLookupListView> {
    const found = await this.queries.lookups(actor, id);
    return { items: found.map((lookup) => PanelLookupView.of(lookup)), next: null };
  }

  /** One of them. */
  @Get(':lookupId')
  @Requires('score.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lookupId', ParseUUIDPipe) lookupId: string,
  ): Promise<PanelLookupView> {
    const found = (await this.queries.lookups(actor, id)).find((each) => each.id === lookupId);
    if (!found) throw new NotFound('panel_lookup');
    return PanelLookupView.of(found);
  }
}
