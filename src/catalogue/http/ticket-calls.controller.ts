import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { AnswerCall } from '../actions/answer-call.js';
import { JudgeAnswer } from '../actions/judge-answer.js';
import { Tickets } from '../data/tickets.js';
import { AcceptAnswerDto, AnswerCallDto, ReturnAnswerDto } from './ticket.dto.js';
import { TicketView } from './ticket.view.js';

/** What called units do, and what their street says to it. */
@ApiTags('catalogue')
@Controller('api/v1/tickets/:id')
export class TicketCallsController {
  constructor(
    private readonly tickets: Tickets,
    private readonly answerCall: AnswerCall,
    private readonly judgeAnswer: JudgeAnswer,
  ) {}

  /** Report for the caller's unit (报到): its clock stops. */
  @Post('report')
  @HttpCode(200)
  @Requires('ticket.answer')
  async report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TicketView> {
    await this.answerCall.report(actor, id);
    return this.view(actor, id);
  }

  /** Answer for the caller's unit, with the files that show it. */
  @Post('answer')
  @HttpCode(200)
  @Requires('ticket.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerCallDto,
  ): Promise<TicketView> {
    await this.answerCall.answer(actor, id, body.answer, body.fileIds ?? []);
    return this.view(actor, id);
  }

  /** Accept a unit's answer. */
  @Post('accept')
  @HttpCode(200)
  @Requires('ticket.decide')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AcceptAnswerDto,
  ): Promise<TicketView> {
    await this.judgeAnswer.accept(actor, id, body.addresseeId);
    return this.view(actor, id);
  }

  /** Send a unit's answer back: it is called anew, with the whole time. */
  @Post('return')
  @HttpCode(200)
  @Requires('ticket.decide')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnAnswerDto,
  ): Promise<TicketView> {
    await this.judgeAnswer.sendBack(actor, id, body.addresseeId, body.reason);
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<TicketView> {
    return TicketView.of(await this.tickets.one(actor, id), actor);
  }
}
