import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AmendTender } from '../actions/amend-tender.js';
import { AskAboutTender } from '../actions/ask-about-tender.js';
import { TenderDocuments } from '../data/tender-documents.js';
import { TenderPapers } from '../data/tender-papers.js';
import { AmendTenderDto, AnswerQuestionDto, AskQuestionDto } from './tender-papers.dto.js';
import {
  TenderAmendmentListView,
  TenderAmendmentView,
  TenderQuestionListView,
  TenderQuestionView,
} from './tender-papers.view.js';
import { changesOf, lotsIn } from './tender-terms.js';
import { TenderViews } from './tender-views.js';
import { TenderView } from './tender.view.js';

/** Questions about a published tender, and its amendments. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class TenderPapersController {
  constructor(
    private readonly papers: TenderPapers,
    private readonly asking: AskAboutTender,
    private readonly amending: AmendTender,
    private readonly views: TenderViews,
    private readonly documents: TenderDocuments,
  ) {}

  /** Ask about a tender, up to the last day for clarifications; 409 afterwards. */
  @Post('questions')
  @Requires('tender.ask')
  @Creates('tenders/:id/questions/:newId')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { question }: AskQuestionDto,
  ): Promise<TenderQuestionView> {
    const questionId = await this.asking.ask(actor, id, question);
    return TenderQuestionView.of(await this.papers.question(actor, id, questionId), actor);
  }

  /** Answered questions for everybody, open ones for the buyer and for who asked; newest first. */
  @Get('questions')
  @Public()
  @Cacheable()
  async questions(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<TenderQuestionListView> {
    const { items, next } = await this.papers.questions(actor, id, pageRequest(query));
    return { items: items.map((row) => TenderQuestionView.of(row, actor)), next };
  }

  /** One question: answered ones for everybody, an open one for the buyer and for who asked. */
  @Get('questions/:questionId')
  @Public()
  @Cacheable()
  async question(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<TenderQuestionView> {
    return TenderQuestionView.of(await this.papers.question(actor, id, questionId), actor);
  }

  /** Answer a question for everybody, once. */
  @Post('questions/:questionId/answer')
  @HttpCode(200)
  @Requires('tender.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() { answer }: AnswerQuestionDto,
  ): Promise<TenderQuestionView> {
    await this.asking.answer(actor, id, questionId, answer);
    return TenderQuestionView.of(await this.papers.question(actor, id, questionId), actor);
  }

  /** Amend a published tender; submitted bids are confirmed by their bidders afterwards. 422 names the day the deadline has to move to. */
  @Post('amendments')
  @HttpCode(200)
  @Requires('tender.publish')
  async amend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, documentFileIds, lots, ...terms }: AmendTenderDto,
  ): Promise<TenderView> {
    const documents =
      documentFileIds && (await this.documents.resolve(actor, documentFileIds, '/documentFileIds'));
    const amended = { ...changesOf(terms), documents, lots: lotsIn(lots) };
    return this.views.one(actor, await this.amending.run(actor, id, reason, amended));
  }

  /** The amendments, newest first. */
  @Get('amendments')
  @Public()
  @Cacheable()
  async amendments(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<TenderAmendmentListView> {
    const { items, next } = await this.papers.amendments(actor, id, pageRequest(query));
    return { items: items.map((row) => TenderAmendmentView.of(row)), next };
  }

  /** The tender, for If-Match. */
  async get(actor: Actor, id: string): Promise<TenderView> {
    return this.views.byId(actor, id);
  }
}
