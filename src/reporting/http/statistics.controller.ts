import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Statistics } from '../data/statistics.js';
import { TOPIC_NAMES, type TopicName } from '../data/topics/all-topics.js';
import { FigureRowsDto, WindowDto } from './statistics.dto.js';
import { SourceRowView, SourceRowsView, StatisticsView } from './statistics.view.js';

/** Figures out of what was entered once, each with the rows it is made of. */
@ApiTags('reporting')
@Controller('api/v1/statistics/:topic')
@ApiParam({ name: 'topic', enum: TOPIC_NAMES })
export class StatisticsController {
  constructor(private readonly statistics: Statistics) {}

  /** A topic's figures: a street's own, for overseers everybody's. 422 for a window that is too long. */
  @Get()
  @Requires('statistics.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('topic') topic: string,
    @Query() { from, to, unitId }: WindowDto,
  ): Promise<StatisticsView> {
    const name = named(topic);
    const period = { from, to, unitId };
    return StatisticsView.of(name, period, await this.statistics.of(actor, name, period));
  }

  /** Exactly the rows that a figure was made of. */
  @Get('rows')
  @Requires('statistics.read')
  async rows(
    @CurrentActor() actor: Actor,
    @Param('topic') topic: string,
    @Query() query: FigureRowsDto,
  ): Promise<SourceRowsView> {
    const { figure, by, key, ...period } = query;
    const asked = { figure, by, key };
    const page = await this.statistics.rows(actor, named(topic), period, asked, pageRequest(query));
    return { items: page.items.map((row) => SourceRowView.of(row)), next: page.next };
  }
}

function named(topic: string): TopicName {
  const name = TOPIC_NAMES.find((each) => each === topic);
  if (name === undefined) throw new NotFound('statistics');
  return name;
}
