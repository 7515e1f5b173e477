import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ApprovePayment } from '../actions/approve-payment.js';
import { RefusePaymentRequest } from '../actions/refuse-payment-request.js';
import { RequestPayment } from '../actions/request-payment.js';
import { WithdrawPaymentRequest } from '../actions/withdraw-payment-request.js';
import { PaymentRequests } from '../data/payment-requests.js';
import { BelowContractQueryDto } from './contract.dto.js';
import { RefusePaymentRequestDto, RequestPaymentDto } from './payment.dto.js';
import { PaymentRequestListView, PaymentRequestView } from './payment-request.view.js';

/** Payment requests: asked for by the provider, approved by the business and the finance side of the buyer. */
@ApiTags('contracting')
@Controller('api/v1/payment-requests')
export class PaymentRequestsController {
  constructor(
    private readonly requests: PaymentRequests,
    private readonly requestPayment: RequestPayment,
    private readonly approvePayment: ApprovePayment,
    private readonly withdrawRequest: WithdrawPaymentRequest,
    private readonly refuseRequest: RefusePaymentRequest,
  ) {}

  /** Ask for an instalment; 409 while its condition is not met or when it is claimed already. */
  @Post()
  @Requires('payment.request')
  @Creates('payment-requests')
  async create(@CurrentActor() actor: Actor, @Body() body: RequestPaymentDto): Promise<PaymentRequestView> {
    return this.get(actor, await this.requestPayment.run(actor, body));
  }

  /** Payment requests, newest first. */
  @Get()
  @Requires('payment.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BelowContractQueryDto,
  ): Promise<PaymentRequestListView> {
    const { contractId } = query;
    const { items, next } = await this.requests.page(actor, pageRequest(query), { contractId });
    return { items: items.map((details) => PaymentRequestView.of(details, actor)), next };
  }

  /** One payment request. */
  @Get(':id')
  @Requires('payment.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PaymentRequestView> {
    return PaymentRequestView.of(await this.requests.one(actor, id), actor);
  }

  /** Approve for the caller's desk; business and finance, two different people, neither of them the requester. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('payment.approve')
  @Confirmed()
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PaymentRequestView> {
    await this.approvePayment.run(actor, id);
    return this.get(actor, id);
  }

  /** Take a request back before it is approved. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('payment.request')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PaymentRequestView> {
    await this.withdrawRequest.run(actor, id);
    return this.get(actor, id);
  }

  /** Refuse a request, approved or not, while nothing of it is paid. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('payment.approve')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RefusePaymentRequestDto,
  ): Promise<PaymentRequestView> {
    await this.refuseRequest.run(actor, id, body.reason);
    return this.get(actor, id);
  }
}
