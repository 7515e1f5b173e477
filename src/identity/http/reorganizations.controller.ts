import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { ReorganizeCommunities } from '../actions/reorganize-communities.js';
import { Reorganizations } from '../data/reorganizations.js';
import { ReorganizeDto } from './unit.dto.js';
import { ReorganizationListView, ReorganizationView } from './unit.view.js';

/** Splits and mergers of communities. */
@ApiTags('identity')
@Controller('api/v1/unit-reorganizations')
export class ReorganizationsController {
  constructor(
    private readonly reorganizations: Reorganizations,
    private readonly reorganize: ReorganizeCommunities,
  ) {}

  /** Record a split or a merger; the old communities, their bodies and memberships end on the day before. */
  @Post()
  @Requires('unit.manage')
  @Creates('unit-reorganizations')
  async create(@CurrentActor() actor: Actor, @Body() body: ReorganizeDto): Promise<ReorganizationView> {
    return this.get(await this.reorganize.run(actor, body));
  }

  /** Splits and mergers, newest first. */
  @Get()
  @Requires('unit.manage')
  async list(@Query() query: PageDto): Promise<ReorganizationListView> {
    const { items, next } = await this.reorganizations.page(pageRequest(query));
    return { items: items.map((each) => ReorganizationView.of(each)), next };
  }

  /** One, with the roles that are to be proposed anew. */
  @Get(':id')
  @Requires('unit.manage')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<ReorganizationView> {
    return ReorganizationView.of(await this.reorganizations.one(id));
  }
}
