import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { CancelTender } from '../actions/cancel-tender.js';
import { DraftTender } from '../actions/draft-tender.js';
import { PublishTender } from '../actions/publish-tender.js';
import { Tenders } from '../data/tenders.js';
import { CancelTenderDto, ChangeTenderDto, DraftTenderDto, TenderQueryDto } from './tender.dto.js';
import { TenderListView, TenderView } from './tender.view.js';
import { TenderViews } from './tender-views.js';
import { changesOf, lotsIn, termsOf } from './tender-terms.js';

/** Tenders from draft to publication. Published ones are for everybody to read. */
@ApiTags('tendering')
@Controller('api/v1/tenders')
export class TendersController {
  constructor(
    private readonly tenders: Tenders,
    private readonly draftTender: DraftTender,
    private readonly publishTender: PublishTender,
    private readonly cancelTender: CancelTender,
    private readonly views: TenderViews,
  ) {}

  /** Draft a tender from a published service item. */
  @Post()
  @Requires('tender.draft')
  @Creates('tenders')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftTenderDto): Promise<TenderView> {
    const lots = lotsIn(body.lots);
    return this.views.one(actor, await this.draftTender.run(actor, body.itemId, termsOf(body), lots));
  }

  /** Published tenders, and the caller's own drafts; newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: TenderQueryDto,
  ): Promise<TenderListView> {
    const { state, buyerId, itemId } = query;
    return this.views.list(
      actor,
      await this.tenders.page(actor, pageRequest(query), { state, buyerId, itemId }),
    );
  }

  /**
   * One tender; a draft shows what stands against its publication today. 410 with the order where only those who take
   * part read it still, like everything below it.
   */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderView> {
    return this.views.one(actor, await this.tenders.visibleTo(actor, id));
  }

  /** Change a draft. */
  @Patch(':id')
  @Requires('tender.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { lots, ...terms }: ChangeTenderDto,
  ): Promise<TenderView> {
    return this.views.one(actor, await this.draftTender.change(actor, id, changesOf(terms), lotsIn(lots)));
  }

  /** Discard a draft. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('tender.draft')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.draftTender.discard(actor, id);
  }

  /** Publish: the rules freeze, the deadline's instant is fixed, bids can come. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('tender.publish')
  async publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TenderView> {
    return this.views.one(actor, await this.publishTender.run(actor, id));
  }

  /** Call a published tender off, or one lot of it, with a public reason. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('tender.cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CancelTenderDto,
  ): Promise<TenderView> {
    return this.views.one(actor, await this.cancelTender.run(actor, id, body.reason, body.lot));
  }
}
