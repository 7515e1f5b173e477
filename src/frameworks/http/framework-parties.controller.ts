import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Cacheable,
  Confirmed,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { EndFramework } from '../actions/end-framework.js';
import { EndParty } from '../actions/end-party.js';
import { SignFramework } from '../actions/sign-framework.js';
import { Frameworks } from '../data/frameworks.js';
import { EndFrameworkDto, RemovePartyDto, ReopenFrameworkDto } from './framework.dto.js';
import { FrameworkPartyListView, FrameworkPartyView } from './framework.view.js';
import { ReopenedView } from './reopened.view.js';

/** The parties of agreements (入围供应商) with what was ordered from each: for everybody to read. */
@ApiTags('frameworks')
@Controller('api/v1')
export class FrameworkPartiesController {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly signing: SignFramework,
    private readonly endingParty: EndParty,
    private readonly ending: EndFramework,
    private readonly clock: BusinessClock,
  ) {}

  /** The parties of an agreement, those that left or were removed too. */
  @Get('framework-agreements/:id/parties')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<FrameworkPartyListView> {
    await this.frameworks.one(actor, id);
    return this.shown(actor, query, { agreementId: id });
  }

  /** Agreements that the caller's organization is or was in. */
  @Get('framework-parties')
  @Requires('framework.apply')
  async own(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<FrameworkPartyListView> {
    return this.shown(actor, query, { organizationId: actor.unitId });
  }

  /** One party. */
  @Get('framework-parties/:id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkPartyView> {
    return FrameworkPartyView.of(await this.frameworks.party(actor, id), actor, dayOf(this.clock.now()));
  }

  /** Sign a closed agreement as its party. */
  @Post('framework-parties/:id/sign')
  @HttpCode(200)
  @Requires('framework.apply')
  @Confirmed()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkPartyView> {
    await this.signing.byParty(actor, id);
    return this.get(actor, id);
  }

  /** Leave an open agreement. */
  @Post('framework-parties/:id/leave')
  @HttpCode(200)
  @Requires('framework.apply')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndFrameworkDto,
  ): Promise<FrameworkPartyView> {
    await this.endingParty.leave(actor, id, reason);
    return this.get(actor, id);
  }

  /** Remove a party (清退), with a ground and a public reason; it is told. */
  @Post('framework-parties/:id/remove')
  @HttpCode(200)
  @Requires('framework.decide')
  @Confirmed()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, reason }: RemovePartyDto,
  ): Promise<FrameworkPartyView> {
    await this.endingParty.remove(actor, id, ground, reason);
    return this.get(actor, id);
  }

  /** Draft the first stage once more for further parties (补充征集), where it was announced and too few are left. */
  @Post('framework-agreements/:id/reopen')
  @HttpCode(200)
  @Requires('framework.draft')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { itemId, deadline, serviceFrom }: ReopenFrameworkDto,
  ): Promise<ReopenedView> {
    const tenderId = await this.ending.reopen(actor, id, { itemId, deadlineOn: deadline, serviceFrom });
    return { tenderId };
  }

  private async shown(
    actor: Actor | undefined,
    query: PageDto,
    where: { agreementId?: string; organizationId?: string },
  ): Promise<FrameworkPartyListView> {
    const { items, next } = await this.frameworks.parties(pageRequest(query), where);
    const today = dayOf(this.clock.now());
    return { items: items.map((party) => FrameworkPartyView.of(party, actor, today)), next };
  }
}
