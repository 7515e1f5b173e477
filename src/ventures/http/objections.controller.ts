import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ObjectToGrants } from '../actions/object-to-grants.js';
import { Objections } from '../data/objections.js';
import { ObjectionListView, ObjectionView } from './objection.view.js';
import { ObjectDto, ObjectionQueryDto, ReplyToObjectionDto } from './review.dto.js';

/** Objections to a result while it is in notice (公示异议). */
@ApiTags('ventures')
@Controller('api/v1/venture-objections')
export class VentureObjectionsController {
  constructor(
    private readonly objecting: ObjectToGrants,
    private readonly objections: Objections,
  ) {}

  /** Object to what the result says of one application. */
  @Post()
  @Requires('venture.object')
  @Creates('venture-objections')
  async create(@CurrentActor() actor: Actor, @Body() body: ObjectDto): Promise<ObjectionView> {
    const { programmeId, applicationId, matters } = body;
    return this.get(actor, await this.objecting.submit(actor, { programmeId, applicationId, matters }));
  }

  /** One's own objections, a street's to its results; newest first. */
  @Get()
  @Requires('venture.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ObjectionQueryDto): Promise<ObjectionListView> {
    const { items, next } = await this.objections.page(actor, pageRequest(query), query.programmeId);
    return { items: items.map((each) => ObjectionView.of(each, actor)), next };
  }

  /** One objection. */
  @Get(':id')
  @Requires('venture.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ObjectionView> {
    return ObjectionView.of(await this.objections.one(actor, id), actor);
  }

  /** Take it back before it is answered. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('venture.object')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObjectionView> {
    await this.objecting.withdraw(actor, id);
    return this.get(actor, id);
  }

  /** It is right: the notice ends, and the committee decides anew. */
  @Post(':id/uphold')
  @HttpCode(200)
  @Requires('venture.reply')
  async uphold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reply }: ReplyToObjectionDto,
  ): Promise<ObjectionView> {
    await this.objecting.reply(actor, id, 'uphold', reply);
    return this.get(actor, id);
  }

  /** It is not right; the result stands. */
  @Post(':id/reject')
  @HttpCode(200)
  @Requires('venture.reply')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reply }: ReplyToObjectionDto,
  ): Promise<ObjectionView> {
    await this.objecting.reply(actor, id, 'reject', reply);
    return this.get(actor, id);
  }
}
