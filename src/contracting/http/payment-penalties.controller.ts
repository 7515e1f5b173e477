import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, fenOf } from '../../platform/index.js';
import { PenalizeRequest } from '../actions/penalize-request.js';
import { PaymentRequests } from '../data/payment-requests.js';
import { AddPenaltyDto, ObjectToPenaltyDto } from './payment-penalty.dto.js';
import { PaymentRequestView } from './payment-request.view.js';

/** Penalties as negative lines of payment requests. */
@ApiTags('contracting')
@Controller('api/v1/payment-requests/:id/penalties')
export class PaymentPenaltiesController {
  constructor(
    private readonly requests: PaymentRequests,
    private readonly penalizing: PenalizeRequest,
  ) {}

  /** Cut a request on a clause of the contract or for a decided breach; 409 once an approval is given. */
  @Post()
  @Requires('payment.penalize')
  @Creates('payment-requests')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount, ...ground }: AddPenaltyDto,
  ): Promise<PaymentRequestView> {
    await this.penalizing.add(actor, id, { ...ground, amount: fenOf(amount) });
    return this.view(actor, id);
  }

  /** The payee objects, once, before the request is approved; both desks read it. */
  @Post(':penaltyId/object')
  @HttpCode(200)
  @Requires('payment.request')
  async object(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('penaltyId', ParseUUIDPipe) penaltyId: string,
    @Body() { objection }: ObjectToPenaltyDto,
  ): Promise<PaymentRequestView> {
    await this.penalizing.object(actor, id, penaltyId, objection);
    return this.view(actor, id);
  }

  /** Take a penalty back before the request is approved. */
  @Post(':penaltyId/withdraw')
  @HttpCode(200)
  @Requires('payment.penalize')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('penaltyId', ParseUUIDPipe) penaltyId: string,
  ): Promise<PaymentRequestView> {
    await this.penalizing.withdraw(actor, id, penaltyId);
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<PaymentRequestView> {
    return PaymentRequestView.of(await this.requests.one(actor, id), actor);
  }
}
