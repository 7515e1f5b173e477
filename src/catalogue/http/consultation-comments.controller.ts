import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { CommentOnConsultation } from '../actions/comment-on-consultation.js';
import { JudgeComment } from '../actions/judge-comment.js';
import { Consultations } from '../data/consultations.js';
import { CommentOnlineDto, JudgeCommentDto, MeetingCommentDto } from './consultation.dto.js';
import { CommentListView, CommentTakenView, CommentView } from './consultation.view.js';
import { PublicDesk } from './public-desk.js';

/** What residents say in a consultation, and what becomes of it. */
@ApiTags('catalogue')
@Controller('api/v1/consultations/:id')
export class ConsultationCommentsController {
  constructor(
    private readonly consultations: Consultations,
    private readonly comment: CommentOnConsultation,
    private readonly judgeComment: JudgeComment,
    private readonly desk: PublicDesk,
  ) {}

  /** Comments, newest first: those that were judged; the community and its street office see all. */
  @Get('comments')
  @Public()
  @MayBeWithheld()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<CommentListView> {
    const { items, next } = await this.consultations.comments(caller, id, pageRequest(query));
    return { items: items.map((row) => CommentView.of(row)), next };
  }

  /** Comment without an account, by a form (`GET service-requests/form`); nothing of it is answered back. */
  @Post('comments/online')
  @HttpCode(201)
  @Public()
  @WithoutIdempotency()
  async online(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { form, text }: CommentOnlineDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentTakenView> {
    await this.desk.guard(request, reply);
    await this.comment.online(id, form, text);
    return { taken: true };
  }

  /** Write down what was said at the meeting, without a name. */
  @Post('comments')
  @HttpCode(200)
  @Requires('consultation.draft')
  async atMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: MeetingCommentDto,
  ): Promise<CommentListView> {
    await this.comment.atMeeting(actor, id, text);
    return this.list(actor, id, new PageDto());
  }

  /** Say what became of a comment. */
  @Post('comments/:commentId/judge')
  @HttpCode(200)
  @Requires('consultation.draft')
  async judge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() { adoption, reason = null }: JudgeCommentDto,
  ): Promise<CommentListView> {
    await this.judgeComment.run(actor, id, commentId, { adoption, reason });
    return this.list(actor, id, new PageDto());
  }
}
