import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { DeclareRelation } from '../actions/declare-relation.js';
import { RelationReads } from '../data/relation-reads.js';
import type { Relation } from '../data/relation.entity.js';
import { DeclareRelationDto, EndRelationDto } from './relation.dto.js';
import { RelationListView, RelationView } from './relation.view.js';

/** What people declare of themselves, so that nobody judges his relatives or his employer of the last three years. */
@ApiTags('registry')
@Controller('api/v1/own-relations')
export class OwnRelationsController {
  constructor(
    private readonly reads: RelationReads,
    private readonly declareRelation: DeclareRelation,
  ) {}

  /** What the caller has declared, the latest first. */
  @Get()
  @Requires('relation.declare')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<RelationListView> {
    const { items, next } = await this.reads.declaredBy(actor.accountId, pageRequest(query));
    return { items: items.map((item) => RelationView.of(item)), next };
  }

  /** Declare a relative, or what one is or was to a unit. */
  @Post()
  @Requires('relation.declare')
  @Creates('own-relations')
  async declare(@CurrentActor() actor: Actor, @Body() body: DeclareRelationDto): Promise<RelationView> {
    const { phone, kind, validFrom, validTo = null, percent = null, relative = null, unitId = null } = body;
    const input = { phone, kind, validFrom, validTo, percent, relative, unitId };
    return this.view(await this.declareRelation.run(actor, input));
  }

  /** Tell on which day it ended. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('relation.declare')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { lastDay }: EndRelationDto,
  ): Promise<RelationView> {
    return this.view(await this.declareRelation.end(actor, id, lastDay));
  }

  private async view(relation: Relation): Promise<RelationView> {
    const [named] = await this.reads.named([relation]);
    return RelationView.of(named ?? { relation, names: new Map() });
  }
}
