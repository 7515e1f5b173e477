import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { PublishLatePayments } from '../actions/publish-late-payments.js';
import { LatePayments } from '../data/late-payments.js';
import { LatePaymentYearDto } from './late-payments.dto.js';
import { LatePaymentStatementListView, LatePaymentStatementView } from './late-payments.view.js';

/** Yearly statements of what was not paid in time. */
@ApiTags('contracting')
@Controller('api/v1/late-payment-statements')
export class LatePaymentsController {
  constructor(
    private readonly statements: LatePayments,
    private readonly publishing: PublishLatePayments,
  ) {}

  /** Publish the caller's unit's statement of a year that is over: public by 31 March. */
  @Post()
  @Requires('late-payments.publish')
  @Creates('late-payment-statements')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { year }: LatePaymentYearDto,
  ): Promise<LatePaymentStatementView> {
    return this.get(actor, await this.publishing.run(actor, year));
  }

  /** Published statements of the caller's unit, newest first; overseers see all. */
  @Get()
  @Requires('late-payments.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<LatePaymentStatementListView> {
    const { items, next } = await this.statements.page(actor, pageRequest(query));
    return { items: items.map((facts) => LatePaymentStatementView.of(facts)), next };
  }

  /** What the caller's unit would publish for a year, computed now. */
  @Get('draft')
  @Requires('late-payments.read')
  async draft(
    @CurrentActor() actor: Actor,
    @Query() { year }: LatePaymentYearDto,
  ): Promise<LatePaymentStatementView> {
    return LatePaymentStatementView.of(await this.statements.draft(actor, year));
  }

  /** One. */
  @Get(':id')
  @Requires('late-payments.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LatePaymentStatementView> {
    return LatePaymentStatementView.of(await this.statements.one(actor, id));
  }
}
