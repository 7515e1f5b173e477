import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { DrawSpotCheck } from '../actions/draw-spot-check.js';
import { SpotChecks } from '../data/spot-checks.js';
import { DrawSpotCheckDto } from './spot-check.dto.js';
import { SpotCheckListView, SpotCheckView } from './spot-check.view.js';

/** Spot checks (动态抽查) of projects of more than a year; drawn by themselves once a year, and by the district. */
@ApiTags('evaluation')
@Controller('api/v1/spot-checks')
export class SpotChecksController {
  constructor(
    private readonly checks: SpotChecks,
    private readonly drawSpotCheck: DrawSpotCheck,
  ) {}

  /** Draws, newest first. */
  @Get()
  @Requires('spot-check.read')
  async list(@Query() query: PageDto): Promise<SpotCheckListView> {
    const { items, next } = await this.checks.page(pageRequest(query));
    return { items: items.map((check) => SpotCheckView.of(check)), next };
  }

  /** One draw. */
  @Get(':id')
  @Requires('spot-check.read')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<SpotCheckView> {
    return SpotCheckView.of(await this.checks.find(id));
  }

  /** Draw what is missing to the year's share now. */
  @Post()
  @Creates('spot-checks')
  @Requires('spot-check.draw')
  async draw(@CurrentActor() actor: Actor, @Body() body: DrawSpotCheckDto): Promise<SpotCheckView> {
    return SpotCheckView.of(await this.drawSpotCheck.run(actor, body.on));
  }
}
