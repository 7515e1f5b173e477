import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Requires, fenOf, pageRequest } from '../../platform/index.js';
import { day } from '../../shared/days.js';
import { KeepPay } from '../actions/keep-pay.js';
import { PayGaps } from '../data/pay-gaps.js';
import { StaffReads } from '../data/staff-reads.js';
import { PayDto, PayGapQueryDto, SetRateDto, TakeBackDto } from './staff-pay.dto.js';
import {
  PayGapListView,
  PayGapView,
  RateListView,
  RateView,
  StaffPaymentListView,
  StaffPaymentView,
} from './staff-pay.view.js';

/** What staff are paid by the street's one schedule, and what they got (统一工资标准). */
@ApiTags('staff')
@Controller('api/v1')
export class StaffPayController {
  constructor(
    private readonly reads: StaffReads,
    private readonly keeping: KeepPay,
    private readonly gaps: PayGaps,
  ) {}

  /** The schedule of the caller's street, the latest rates first. */
  @Get('staff-rates')
  @Requires('staff.pay-read')
  async rates(@CurrentActor() actor: Actor): Promise<RateListView> {
    return { items: (await this.reads.rates(actor)).map((each) => RateView.of(each)) };
  }

  /** Set a rate from a day on; the one before ends there. 409 for a day that has one. */
  @Post('staff-rates')
  @HttpCode(200)
  @Requires('staff.rate')
  async setRate(@CurrentActor() actor: Actor, @Body() body: SetRateDto): Promise<RateListView> {
    const { position, payGrade, kind, amount, validFrom, basis } = body;
    const rate = { position, payGrade, kind, amount: fenOf(amount), validFrom, basis };
    await this.keeping.setRate(actor, rate);
    return this.rates(actor);
  }

  /** Who got less or more than was due for a month, or has no rate; empty when all is well. */
  @Get('staff-pay-gaps')
  @Requires('staff.pay-read')
  async compare(@CurrentActor() actor: Actor, @Query() { month }: PayGapQueryDto): Promise<PayGapListView> {
    const gaps = await this.gaps.of(actor, day(`${month}-01`));
    return { items: gaps.map((each) => PayGapView.of(each)) };
  }

  /** The payments of one member, the latest entered first. */
  @Get('staff/:id/payments')
  @Requires('staff.pay-read')
  async payments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<StaffPaymentListView> {
    const { items, next } = await this.reads.payments(actor, id, pageRequest(query));
    return { items: items.map((each) => StaffPaymentView.of(each)), next };
  }

  /** Note a payment for a month. */
  @Post('staff/:id/payments')
  @HttpCode(200)
  @Requires('staff.pay')
  async pay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { month, kind, amount, note }: PayDto,
  ): Promise<StaffPaymentListView> {
    await this.keeping.pay(actor, id, { month: day(`${month}-01`), kind, amount: fenOf(amount), note });
    return this.payments(actor, id, {});
  }

  /** Take a payment back by an entry against it, once. */
  @Post('staff/:id/payments/:paymentId/take-back')
  @HttpCode(200)
  @Requires('staff.pay')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paymentId', ParseUUIDPipe) paymentId: string,
    @Body() { note }: TakeBackDto,
  ): Promise<StaffPaymentListView> {
    await this.keeping.takeBack(actor, id, paymentId, note);
    return this.payments(actor, id, {});
  }
}
