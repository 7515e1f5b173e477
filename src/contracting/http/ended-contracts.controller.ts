import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Confirmed, Creates, CurrentActor, Requires, fenOf } from '../../platform/index.js';
import { RecordRefund } from '../actions/record-refund.js';
import { RetenderItem } from '../actions/retender-item.js';
import { Statements } from '../data/statements.js';
import { RecordRefundDto, RetenderItemDto } from './contract-breach.dto.js';
import { RefundView } from './contract-breach.view.js';
import { StatementView } from './statement.view.js';

/** What follows when a contract ends early: unspent advances come back, the item is tendered anew. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id')
export class EndedContractsController {
  constructor(
    private readonly statements: Statements,
    private readonly recordRefund: RecordRefund,
    private readonly retenderItem: RetenderItem,
  ) {}

  /** Record an unspent advance that came back: 201; the same again: 200; its reference with another content: 409. */
  @Post('refunds')
  @Requires('payment.record')
  @Confirmed()
  @Creates('contracts/:id/statement')
  @ApiOkResponse({ description: 'Recorded before, with the same content', type: RefundView })
  async refund(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { bankReference, amount, receivedOn }: RecordRefundDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RefundView> {
    const received = { bankReference, amountFen: fenOf(amount), receivedOn };
    const { refundId, fresh } = await this.recordRefund.run(actor, id, received);
    reply.status(fresh ? 201 : 200);
    return RefundView.of({ id: refundId, contractId: id, ...received });
  }

  /** Set money aside for the item and free it for a new tender, which says `retenderOf` the old one. */
  @Post('retender')
  @HttpCode(200)
  @Requires('contract.retender')
  async retender(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount }: RetenderItemDto,
  ): Promise<StatementView> {
    await this.retenderItem.run(actor, id, amount && fenOf(amount));
    return StatementView.of(await this.statements.of(actor, id));
  }
}
