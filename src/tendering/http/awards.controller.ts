import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Cacheable,
  Creates,
  CurrentActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { ConfirmAward } from '../actions/confirm-award.js';
import { AwardResults } from '../data/award-results.js';
import { Awards } from '../data/awards.js';
import { AwardQueryDto, ConfirmAwardDto } from './award.dto.js';
import { AwardListView, AwardView } from './award.view.js';

/** Results of tenders (成交结果): for everybody to read. */
@ApiTags('tendering')
@Controller('api/v1/awards')
export class AwardsController {
  constructor(
    private readonly confirmAward: ConfirmAward,
    private readonly awards: Awards,
    private readonly results: AwardResults,
  ) {}

  /** Confirm an award in rank order with a signed decision; the result is announced today. */
  @Post()
  @Requires('award.confirm')
  @Confirmed()
  @Creates('awards')
  async confirm(@CurrentActor() actor: Actor, @Body() body: ConfirmAwardDto): Promise<AwardView> {
    const award = await this.confirmAward.run(actor, body);
    return this.get(award.id);
  }

  /** Results, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@Query() query: AwardQueryDto): Promise<AwardListView> {
    const { items, next } = await this.awards.page(pageRequest(query), query.tenderId);
    return { items: (await this.results.of(items)).map((result) => AwardView.of(result)), next };
  }

  /** One result. */
  @Get(':id')
  @Public()
  @Cacheable()
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AwardView> {
    const [result] = await this.results.of([await this.awards.find(id)]);
    if (!result) throw new Error('an award has its result');
    return AwardView.of(result);
  }
}
