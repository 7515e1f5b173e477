import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Cacheable,
  Confirmed,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { DraftOpenFramework } from '../actions/draft-open-framework.js';
import { EndFramework } from '../actions/end-framework.js';
import { SignFramework } from '../actions/sign-framework.js';
import { Frameworks } from '../data/frameworks.js';
import { DraftFrameworkDto, EndFrameworkDto, FileFrameworkDto, FrameworkQueryDto } from './framework.dto.js';
import { FrameworkListView, FrameworkView } from './framework.view.js';

/** Framework agreements (框架协议): what is announced is for everybody to read. */
@ApiTags('frameworks')
@Controller('api/v1/framework-agreements')
export class FrameworksController {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly drafting: DraftOpenFramework,
    private readonly signing: SignFramework,
    private readonly ending: EndFramework,
    private readonly clock: BusinessClock,
  ) {}

  /** Draft a standing invitation (开放式框架协议); a closed framework comes from its first stage. */
  @Post()
  @Requires('framework.draft')
  @Creates('framework-agreements')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftFrameworkDto): Promise<FrameworkView> {
    const { title, category, scope, unit, price, conditions, validFrom } = body;
    const { unitIds = [], chosenByServed = false, requiredProofs = [], validTo } = body;
    const id = await this.drafting.run(actor, {
      ...{ title, category, scope, unit, conditions, validFrom, unitIds, chosenByServed, requiredProofs },
      ...{ validTo: validTo ?? null, priceFen: fenOf(price) },
    });
    return this.get(actor, id);
  }

  /** Agreements, newest first; drafts for who made them. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: FrameworkQueryDto,
  ): Promise<FrameworkListView> {
    const { state, kind, buyerId, category } = query;
    const filter = { state, kind, buyerId, category };
    const { items, next } = await this.frameworks.page(actor, pageRequest(query), filter);
    return { items: items.map((row) => FrameworkView.of(row, actor, this.today())), next };
  }

  /** One agreement. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkView> {
    return FrameworkView.of(await this.frameworks.one(actor, id), actor, this.today());
  }

  /** Discard a drafted invitation. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('framework.draft')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.drafting.discard(actor, id);
  }

  /** Announce a drafted invitation: suppliers apply from now on, at any time. */
  @Post(':id/announce')
  @HttpCode(200)
  @Requires('framework.decide')
  async announce(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkView> {
    await this.drafting.announce(actor, id);
    return this.get(actor, id);
  }

  /** Sign a closed agreement for the buyer: it comes into force. */
  @Post(':id/sign')
  @HttpCode(200)
  @Requires('framework.decide')
  @Confirmed()
  async sign(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FrameworkView> {
    await this.signing.byBuyer(actor, id);
    return this.get(actor, id);
  }

  /** Record that the agreement was filed. */
  @Post(':id/file')
  @HttpCode(200)
  @Requires('framework.draft')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { filingNumber }: FileFrameworkDto,
  ): Promise<FrameworkView> {
    await this.signing.file(actor, id, filingNumber);
    return this.get(actor, id);
  }

  /** End the agreement before its day, with a public reason. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('framework.decide')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndFrameworkDto,
  ): Promise<FrameworkView> {
    await this.ending.run(actor, id, reason);
    return this.get(actor, id);
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
