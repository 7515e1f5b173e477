import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { ExplainSplitting } from '../actions/explain-splitting.js';
import { SplittingFlags } from '../data/splitting-flags.js';
import { ExplainSplittingDto } from './splitting-flag.dto.js';
import { SplittingFlagListView, SplittingFlagView } from './splitting-flag.view.js';

/** Purchases of one year, fund and category that add up beyond the threshold without an open tender (化整为零). */
@ApiTags('tendering')
@Controller('api/v1/splitting-flags')
export class SplittingFlagsController {
  constructor(
    private readonly flags: SplittingFlags,
    private readonly explainSplitting: ExplainSplitting,
  ) {}

  /** Say why a drafted tender may be published all the same; 422 when nothing adds up. */
  @Post()
  @Requires('tender.publish')
  @Creates('splitting-flags')
  async create(@CurrentActor() actor: Actor, @Body() body: ExplainSplittingDto): Promise<SplittingFlagView> {
    const { tenderId, ground, reason } = body;
    return this.get(actor, await this.explainSplitting.run(actor, tenderId, { ground, reason }));
  }

  /** Flags, newest first: of the caller's unit; supervisors and auditors see all. */
  @Get()
  @Requires('splitting.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<SplittingFlagListView> {
    const { items, next } = await this.flags.page(actor, pageRequest(query));
    return { items: items.map((flag) => SplittingFlagView.of(flag)), next };
  }

  /** One flag. */
  @Get(':id')
  @Requires('splitting.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SplittingFlagView> {
    return SplittingFlagView.of(await this.flags.one(actor, id));
  }
}
