import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  CurrentActor,
  FileLinkView,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { DecideFlag } from '../actions/decide-flag.js';
import { ExplainFlag } from '../actions/explain-flag.js';
import { RedFlags } from '../data/red-flags.js';
import { FlagPages } from './flag-pages.js';
import { DecideFlagDto, ExplainFlagDto, FlagQueryDto } from './red-flag.dto.js';
import { RedFlagDetailView, RedFlagListView } from './red-flag.view.js';

/** What in purchases a supervisor should ask about. A flag is a question: nothing follows from it by itself. */
@ApiTags('red flags')
@Controller('api/v1/red-flags')
export class RedFlagsController {
  constructor(
    private readonly flags: RedFlags,
    private readonly pages: FlagPages,
    private readonly explaining: ExplainFlag,
    private readonly deciding: DecideFlag,
  ) {}

  /** Newest first: a buyer sees its own, supervisors those of their streets, auditors all. */
  @Get()
  @Requires('red-flag.read')
  async list(@CurrentActor() actor: Actor, @Query() query: FlagQueryDto): Promise<RedFlagListView> {
    const { code, state, buyerId, tenderId, organizationId } = query;
    const filter = { code, state, buyerId, tenderId, organizationId };
    const { items, next } = await this.flags.page(actor, filter, pageRequest(query));
    return { items: await this.pages.lines(actor, items), next };
  }

  /** One, with every figure, its row, and all that was said. */
  @Get(':id')
  @Requires('red-flag.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RedFlagDetailView> {
    return this.pages.detail(actor, id);
  }

  /** A link to a file of an explanation, good for five minutes. */
  @Get(':id/files/:fileId')
  @Requires('red-flag.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    return this.flags.file(actor, id, fileId);
  }

  /** Say how it came about, for the own unit, once for each finding. */
  @Post(':id/explain')
  @HttpCode(200)
  @Requires('red-flag.explain')
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { explanation, fileIds = [] }: ExplainFlagDto,
  ): Promise<RedFlagDetailView> {
    await this.explaining.run(actor, id, explanation, fileIds);
    return this.get(actor, id);
  }

  /** Say that the question stands, once the buyer was heard. What is to follow is somebody's own decision elsewhere. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('red-flag.decide')
  @Confirmed()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: DecideFlagDto,
  ): Promise<RedFlagDetailView> {
    await this.deciding.run(actor, id, 'confirm', reasons);
    return this.get(actor, id);
  }

  /** Accept the explanation, or say why there is nothing to it. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Requires('red-flag.decide')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: DecideFlagDto,
  ): Promise<RedFlagDetailView> {
    await this.deciding.run(actor, id, 'dismiss', reasons);
    return this.get(actor, id);
  }
}
