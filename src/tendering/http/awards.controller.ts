import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { CancelAward } from '../actions/cancel-award.js';
import { ConfirmAward } from '../actions/confirm-award.js';
import { AwardResults } from '../data/award-results.js';
import { Awards } from '../data/awards.js';
import { Tenders } from '../data/tenders.js';
import { AwardQueryDto, CancelAwardDto, ConfirmAwardDto } from './award.dto.js';
import { AwardListView, AwardView } from './award.view.js';

/** Results of tenders (成交结果): for everybody to read. */
@ApiTags('tendering')
@Controller('api/v1/awards')
export class AwardsController {
  constructor(
    private readonly confirmAward: ConfirmAward,
    private readonly cancelAward: CancelAward,
    private readonly awards: Awards,
    private readonly results: AwardResults,
    private readonly tenders: Tenders,
  ) {}

  /** Confirm an award in rank order with a signed decision; the result is announced today. */
  @Post()
  @Requires('award.confirm')
  @Confirmed()
  @Creates('awards')
  async confirm(@CurrentActor() actor: Actor, @Body() body: ConfirmAwardDto): Promise<AwardView> {
    const award = await this.confirmAward.run(actor, body);
    return this.get(actor, award.id);
  }

  /** Results, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@MaybeActor() actor: Actor | undefined, @Query() query: AwardQueryDto): Promise<AwardListView> {
    const { items, next } = await this.awards.page(actor, pageRequest(query), query.tenderId);
    return { items: (await this.results.of(items)).map((result) => AwardView.of(result, actor)), next };
  }

  /** One result; 410 with the order where only those who take part read its purchase still. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AwardView> {
    const award = await this.awards.find(id);
    await this.tenders.visibleTo(actor, award.tenderId);
    const [result] = await this.results.of([award]);
    if (!result) throw new Error('an award has its result');
    return AwardView.of(result, actor);
  }

  /** Take an award back before its contract: the next candidate follows, or the purchase is made anew. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('award.confirm')
  @Confirmed()
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, reason, then }: CancelAwardDto,
  ): Promise<AwardView> {
    await this.cancelAward.run(actor, id, { ground, reason, then });
    return this.get(actor, id);
  }
}
