import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { Consequences } from '../data/consequences.js';
import { ConsequenceQueryDto } from './consequence.dto.js';
import { ConsequenceListView, ConsequenceView } from './consequence.view.js';

/** What follows from grades, by rules that were announced before the contracts were signed. */
@ApiTags('evaluation')
@Controller('api/v1/consequences')
export class ConsequencesController {
  constructor(private readonly consequences: Consequences) {}

  /** The caller's, newest first, of one evaluation or organization when asked. */
  @Get()
  @Requires('consequence.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ConsequenceQueryDto,
  ): Promise<ConsequenceListView> {
    const { items, next } = await this.consequences.page(actor, pageRequest(query), query);
    return { items: items.map((row) => ConsequenceView.of(row)), next };
  }

  /** One. */
  @Get(':id')
  @Requires('consequence.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConsequenceView> {
    return ConsequenceView.of(await this.consequences.find(actor, id));
  }
}
