import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, FileLinkView, Files, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { AnswerQuery } from '../actions/answer-query.js';
import { AskBidder } from '../actions/ask-bidder.js';
import { BidQueries } from '../data/bid-queries.js';
import { AnswerQueryDto, AskBidderDto } from './bid-query.dto.js';
import { BidQueryListView, BidQueryView } from './bid-query.view.js';

/** What a panel asks single bidders in writing, and what they answer. */
@ApiTags('tendering')
@Controller('api/v1/bids/:id/queries')
export class BidQueriesController {
  constructor(
    private readonly asking: AskBidder,
    private readonly answering: AnswerQuery,
    private readonly queries: BidQueries,
    private readonly files: Files,
  ) {}

  /** The question, for If-Match. */
  async get(actor: Actor, id: string, queryId: string): Promise<BidQueryView> {
    return this.one(actor, id, queryId);
  }

  /** Ask a bidder to clarify, or to explain a price, with a clock; nobody judges before it has run, unless it is answered. */
  @Post()
  @Requires('bid.query')
  @Creates('bids/:id/queries/:newId')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, question, dueAt }: AskBidderDto,
  ): Promise<BidQueryView> {
    const query = await this.asking.run(actor, id, { kind, question, dueAt: new Date(dueAt) });
    return this.one(actor, id, query.id);
  }

  /** The questions on a bid: for its bidder, the buyer, the panel and the overseers. */
  @Get()
  @Requires('bid.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BidQueryListView> {
    const { queries } = await this.queries.of(actor, id);
    return { items: queries.map((query) => BidQueryView.of(query)), next: null };
  }

  /** One question. */
  @Get(':queryId')
  @Requires('bid.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('queryId', ParseUUIDPipe) queryId: string,
  ): Promise<BidQueryView> {
    const { queries } = await this.queries.of(actor, id);
    const found = queries.find(({ query }) => query.id === queryId);
    if (!found) throw new NotFound('bid_query');
    return BidQueryView.of(found);
  }

  /** Answer, once; the bid itself stays as it is. */
  @Post(':queryId/answer')
  @HttpCode(200)
  @Requires('bid.place')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('queryId', ParseUUIDPipe) queryId: string,
    @Body() { answer, fileIds }: AnswerQueryDto,
  ): Promise<BidQueryView> {
    await this.answering.run(actor, id, queryId, { answer, fileIds: fileIds ?? [] });
    return this.one(actor, id, queryId);
  }

  /** A link that opens a file of the answer for five minutes. */
  @Get(':queryId/files/:fileId')
  @Requires('bid.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('queryId', ParseUUIDPipe) queryId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    const { fileIds } = await this.one(actor, id, queryId);
    if (!fileIds.includes(fileId)) throw new NotFound('file');
    return this.files.link(fileId);
  }
}
