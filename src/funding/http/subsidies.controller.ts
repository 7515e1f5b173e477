import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { DraftSubsidy } from '../actions/draft-subsidy.js';
import { PaySubsidy } from '../actions/pay-subsidy.js';
import { StepSubsidy } from '../actions/step-subsidy.js';
import { Subsidies } from '../data/subsidies.js';
import {
  ArrearsQueryDto,
  DraftSubsidyDto,
  PaySubsidyDto,
  SubsidyQueryDto,
  SubsidyReasonDto,
} from './subsidy.dto.js';
import { ArrearListView, ArrearView, SubsidyListView, SubsidyView } from './subsidy.view.js';

/** Subsidies by schedule: support of new organizations, of their running, of communities. */
@ApiTags('funding')
@Controller('api/v1/subsidies')
export class SubsidiesController {
  constructor(
    private readonly subsidies: Subsidies,
    private readonly drafting: DraftSubsidy,
    private readonly stepping: StepSubsidy,
    private readonly paying: PaySubsidy,
    private readonly clock: BusinessClock,
  ) {}

  /** Draft a subsidy with its schedule. 422 names every reason against it; an organization's age is none. */
  @Post()
  @Requires('subsidy.draft')
  @Creates('subsidies')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftSubsidyDto): Promise<SubsidyView> {
    const instalments = body.instalments.map(({ dueOn, amount }) => ({ dueOn, amount: fenOf(amount) }));
    const { kind, receiverId, fundId, category, title, basis } = body;
    const draft = { kind, receiverId, fundId, category, title, basis, instalments };
    return this.get(actor, await this.drafting.run(actor, draft));
  }

  /** Subsidies that the caller's unit gives or gets, newest first; supervisors and auditors see all. */
  @Get()
  @Requires('subsidy.read')
  async list(@CurrentActor() actor: Actor, @Query() query: SubsidyQueryDto): Promise<SubsidyListView> {
    const { kind, state, receiverId } = query;
    const { items, next } = await this.subsidies.page(actor, pageRequest(query), { kind, state, receiverId });
    return { items: items.map((each) => SubsidyView.of(each, actor, this.today())), next };
  }

  /** Instalments that were to be paid and were not, longest waiting first. */
  @Get('arrears')
  @Requires('subsidy.read')
  async arrears(@CurrentActor() actor: Actor, @Query() query: ArrearsQueryDto): Promise<ArrearListView> {
    const on = query.on ?? this.today();
    const found = await this.subsidies.arrears(actor, on);
    return { on, items: found.map((each) => ArrearView.of(each, on)) };
  }

  /** One subsidy with its schedule. */
  @Get(':id')
  @Requires('subsidy.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SubsidyView> {
    return SubsidyView.of(await this.subsidies.one(actor, id), actor, this.today());
  }

  /** Approve it; its money is bound. Whoever drafted it does not. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('subsidy.approve')
  async approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SubsidyView> {
    await this.stepping.approve(actor, id);
    return this.get(actor, id);
  }

  /** Refuse it with a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('subsidy.approve')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: SubsidyReasonDto,
  ): Promise<SubsidyView> {
    await this.stepping.refuse(actor, id, reason);
    return this.get(actor, id);
  }

  /** End it before its last instalment; what was not paid is free again. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('subsidy.approve')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: SubsidyReasonDto,
  ): Promise<SubsidyView> {
    await this.stepping.cancel(actor, id, reason);
    return this.get(actor, id);
  }

  /** Record that an instalment was paid: once, not before its day. */
  @Post(':id/pay')
  @HttpCode(200)
  @Requires('subsidy.pay')
  async pay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { position, paidOn, voucher }: PaySubsidyDto,
  ): Promise<SubsidyView> {
    await this.paying.run(actor, id, { position, paidOn, voucher });
    return this.get(actor, id);
  }

  private today() {
    return dayOf(this.clock.now());
  }
}
