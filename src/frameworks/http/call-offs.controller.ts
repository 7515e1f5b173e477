import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { AnswerCallOff } from '../actions/answer-call-off.js';
import { type CallOffDraft, DraftCallOff } from '../actions/draft-call-off.js';
import { OfferCallOff } from '../actions/offer-call-off.js';
import { CallOffs } from '../data/call-offs.js';
import { CallOffQueryDto, DraftCallOffDto, RefuseCallOffDto } from './call-off.dto.js';
import { CallOffListView, CallOffView } from './call-off.view.js';

/** Orders under a framework (第二阶段): direct choice, turns, competition. */
@ApiTags('frameworks')
@Controller('api/v1')
export class CallOffsController {
  constructor(
    private readonly callOffs: CallOffs,
    private readonly drafting: DraftCallOff,
    private readonly offering: OfferCallOff,
    private readonly answering: AnswerCallOff,
  ) {}

  /** Draft an order for a published item; 422 names everything against it. */
  @Post('framework-agreements/:id/call-offs')
  @Requires('framework.draft')
  @Creates('framework-call-offs/:newId')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) agreementId: string,
    @Body() body: DraftCallOffDto,
  ): Promise<CallOffView> {
    return this.get(actor, await this.drafting.run(actor, draftOf(agreementId, body)));
  }

  /** Orders, newest first: the own, those under own frameworks, those offered to the caller; overseers see all. */
  @Get('framework-call-offs')
  @Requires('framework.read-inside')
  async list(@CurrentActor() actor: Actor, @Query() query: CallOffQueryDto): Promise<CallOffListView> {
    const { agreementId, state } = query;
    const { items, next } = await this.callOffs.page(actor, pageRequest(query), { agreementId, state });
    return { items: items.map((file) => CallOffView.of(file, actor)), next };
  }

  /** One order with what became of it at each party; a party reads of its own turns. */
  @Get('framework-call-offs/:id')
  @Requires('framework.read-inside')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallOffView> {
    return CallOffView.of(await this.callOffs.one(actor, id), actor);
  }

  /** Offer it: to the chosen party, or to the one whose turn it is. */
  @Post('framework-call-offs/:id/offer')
  @HttpCode(200)
  @Requires('framework.decide')
  async offer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallOffView> {
    await this.offering.offer(actor, id);
    return this.get(actor, id);
  }

  /** Invite all parties to a competition; its tender is published and goes on like any other. */
  @Post('framework-call-offs/:id/invite')
  @HttpCode(200)
  @Requires('framework.decide')
  async invite(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallOffView> {
    await this.offering.invite(actor, id);
    return this.get(actor, id);
  }

  /** Accept an order as its party: the award can be confirmed. */
  @Post('framework-call-offs/:id/accept')
  @HttpCode(200)
  @Requires('framework.apply')
  @Confirmed()
  async accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallOffView> {
    await this.answering.accept(actor, id);
    return this.get(actor, id);
  }

  /** Refuse an order as its party: on record, and in a rotation the turn is gone. */
  @Post('framework-call-offs/:id/refuse')
  @HttpCode(200)
  @Requires('framework.apply')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RefuseCallOffDto,
  ): Promise<CallOffView> {
    await this.answering.refuse(actor, id, reason);
    return this.get(actor, id);
  }

  /** Drop an order that nobody holds. */
  @Post('framework-call-offs/:id/drop')
  @HttpCode(200)
  @Requires('framework.draft')
  async drop(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallOffView> {
    await this.drafting.drop(actor, id);
    return this.get(actor, id);
  }
}

/** The order in a body. */
function draftOf(agreementId: string, body: DraftCallOffDto): CallOffDraft {
  const { itemId, title, way, partyId, unitPrice, reason, choices, deadline, awardTest, criteria } = body;
  const { instalments, returnVisitTemplate, serviceFrom, serviceTo } = body;
  return {
    ...{ agreementId, itemId, title, way, instalments, returnVisitTemplate, serviceFrom, serviceTo },
    ...{ partyId: partyId ?? null, reason: reason ?? null, choices: choices ?? null },
    ...{ deadlineOn: deadline ?? null, awardTest: awardTest ?? null, criteria: criteria ?? [] },
    unitPrice: unitPrice ? fenOf(unitPrice) : null,
  };
}
