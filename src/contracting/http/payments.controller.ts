import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  IdempotencyRequired,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { RecordPayment } from '../actions/record-payment.js';
import { ReversePayment } from '../actions/reverse-payment.js';
import { Payments } from '../data/payments.js';
import { BelowContractQueryDto } from './contract.dto.js';
import { RecordPaymentDto, ReversePaymentDto } from './payment.dto.js';
import { PaymentListView, PaymentView } from './payment.view.js';

/** Payments as the payer reports them, each recorded once. */
@ApiTags('contracting')
@Controller('api/v1/payments')
export class PaymentsController {
  constructor(
    private readonly payments: Payments,
    private readonly recordPayment: RecordPayment,
    private readonly reversePayment: ReversePayment,
  ) {}

  /** Record a payment: 201; the same again by the payer's id: 200; that id with another content: 409. */
  @Post()
  @Requires('payment.record')
  @Confirmed()
  @Creates('payments')
  @IdempotencyRequired()
  @ApiOkResponse({ description: 'Recorded before, with the same content', type: PaymentView })
  async record(
    @CurrentActor() actor: Actor,
    @Body() body: RecordPaymentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaymentView> {
    const { paymentRequestId: requestId, payerPaymentId, amount, paidOn } = body;
    const report = { requestId, payerPaymentId, amount: fenOf(amount), paidOn };
    const { paymentId, fresh } = await this.recordPayment.run(actor, report);
    reply.status(fresh ? 201 : 200);
    return this.get(actor, paymentId);
  }

  /** Record that a payment came back or went out wrongly; its request is to be paid again. The same again changes nothing. */
  @Post(':id/reverse')
  @HttpCode(200)
  @Requires('payment.record')
  @Confirmed()
  @IdempotencyRequired()
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReversePaymentDto,
  ): Promise<PaymentView> {
    const { payerReversalId, ground, reason, reversedOn } = body;
    await this.reversePayment.run(actor, { paymentId: id, payerReversalId, ground, reason, reversedOn });
    return this.get(actor, id);
  }

  /** Payments, newest first. */
  @Get()
  @Requires('payment.read')
  async list(@CurrentActor() actor: Actor, @Query() query: BelowContractQueryDto): Promise<PaymentListView> {
    const { contractId } = query;
    const { items, next } = await this.payments.page(actor, pageRequest(query), { contractId });
    return { items: items.map((payment) => PaymentView.of(payment)), next };
  }

  /** One payment. */
  @Get(':id')
  @Requires('payment.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PaymentView> {
    return PaymentView.of(await this.payments.one(actor, id));
  }
}
