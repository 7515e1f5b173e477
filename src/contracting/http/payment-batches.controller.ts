import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  SheetFile,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { OrderPayments } from '../actions/order-payments.js';
import { WithdrawOrders } from '../actions/withdraw-orders.js';
import { WriteBankFile } from '../actions/write-bank-file.js';
import { PaymentBatches } from '../data/payment-batches.js';
import {
  BankFileQueryDto,
  OrderPaymentsDto,
  WithdrawOrdersDto,
  WriteBankFileDto,
} from './payment-batch.dto.js';
import { PaymentBatchListView, PaymentBatchView } from './payment-batch.view.js';

/** Approved requests as files for the bank; its statements come back under `payment-batches/imports`. */
@ApiTags('contracting')
@Controller('api/v1/payment-batches')
export class PaymentBatchesController {
  constructor(
    private readonly batches: PaymentBatches,
    private readonly orderPayments: OrderPayments,
    private readonly withdrawOrders: WithdrawOrders,
    private readonly writeBankFile: WriteBankFile,
  ) {}

  /** Put approved requests into one file for the bank; 409 for what is with the bank already. */
  @Post()
  @Requires('payment.record')
  @Confirmed()
  @Creates('payment-batches')
  async create(@CurrentActor() actor: Actor, @Body() body: OrderPaymentsDto): Promise<PaymentBatchView> {
    return this.get(actor, await this.orderPayments.run(actor, body.paymentRequestIds));
  }

  /** The unit's batches, newest first. */
  @Get()
  @Requires('payment.record')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<PaymentBatchListView> {
    const { items, next } = await this.batches.page(actor, pageRequest(query));
    return { items: items.map((batch) => PaymentBatchView.of(batch)), next };
  }

  /** One batch and what became of its orders. */
  @Get(':id')
  @Requires('payment.record')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PaymentBatchView> {
    return PaymentBatchView.of(await this.batches.one(actor, id));
  }

  /** The file for the bank, accounts in full; the reason is kept and read by auditors. */
  @Post(':id/file')
  @HttpCode(200)
  @Requires('payment.record')
  @WithoutIdempotency()
  @SheetFile()
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: BankFileQueryDto,
    @Body() { reason }: WriteBankFileDto,
  ): Promise<StreamableFile> {
    return this.writeBankFile.run(actor, id, reason, format);
  }

  /** Take back what never went out; its requests may go into another file. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('payment.record')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawOrdersDto,
  ): Promise<PaymentBatchView> {
    await this.withdrawOrders.run(actor, id, reason);
    return this.get(actor, id);
  }
}
