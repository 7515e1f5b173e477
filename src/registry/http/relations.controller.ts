import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { CorrectRelation } from '../actions/correct-relation.js';
import { RecordRelation } from '../actions/record-relation.js';
import { OrganizationProfiles } from '../data/organization-profiles.js';
import { RelationReads } from '../data/relation-reads.js';
import type { Relation } from '../data/relation.entity.js';
import { demandReader } from '../policies.js';
import { EndRelationDto, RecordRelationDto, VoidRelationDto } from './relation.dto.js';
import { RelationListView, RelationView } from './relation.view.js';

/** Who stands behind an organization: its representatives, holders and managers, from whom recusals are computed. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId/relations')
export class RelationsController {
  constructor(
    private readonly reads: RelationReads,
    private readonly profiles: OrganizationProfiles,
    private readonly recordRelation: RecordRelation,
    private readonly correctRelation: CorrectRelation,
  ) {}

  /** Relations, the latest recorded first, with persons masked; an organization reads its own. */
  @Get()
  @Requires('relation.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Query() query: PageDto,
  ): Promise<RelationListView> {
    demandReader(actor, organizationId);
    if (!(await this.profiles.byIds([organizationId])).has(organizationId))
      throw new NotFound('organization');
    const { items, next } = await this.reads.ofUnit(organizationId, pageRequest(query));
    return { items: items.map((item) => RelationView.of(item)), next };
  }

  /** Record what a person or a unit is to the organization; only its registrar and the district do. */
  @Post()
  @Requires('relation.record')
  @Creates('organizations/:organizationId/relations')
  async record(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Body() body: RecordRelationDto,
  ): Promise<RelationView> {
    const { kind, validFrom, validTo = null, percent = null } = body;
    const { person = null, unitId = null, fileId = null } = body;
    const input = { kind, validFrom, validTo, percent, person, unitId, fileId };
    return this.view(await this.recordRelation.run(actor, organizationId, input));
  }

  /** Tell on which day it ended; positions and holdings count for three more years. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('relation.record')
  async end(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { lastDay }: EndRelationDto,
  ): Promise<RelationView> {
    return this.view(await this.correctRelation.end(actor, organizationId, id, lastDay));
  }

  /** Take back what was recorded wrongly: it counts for nothing, and stays with its reason. */
  @Post(':id/void')
  @HttpCode(200)
  @Requires('relation.record')
  async void(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VoidRelationDto,
  ): Promise<RelationView> {
    return this.view(await this.correctRelation.void(actor, organizationId, id, reason));
  }

  private async view(relation: Relation): Promise<RelationView> {
    const [named] = await this.reads.named([relation]);
    return RelationView.of(named ?? { relation, names: new Map() });
  }
}
