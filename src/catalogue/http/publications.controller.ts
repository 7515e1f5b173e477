import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { KeepPublications } from '../actions/keep-publications.js';
import { Publications } from '../data/publications.js';
import { EndPublicationDto, PublicationQueryDto, RecordPublicationDto } from './publication.dto.js';
import { PublicationListView, PublicationView } from './publication.view.js';

/** What was public where, from when to when: for everybody, and for ever. */
@ApiTags('catalogue')
@Controller('api/v1/publications')
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly keep: KeepPublications,
  ) {}

  /** The log, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@Query() query: PublicationQueryDto): Promise<PublicationListView> {
    const { items, next } = await this.publications.page(pageRequest(query), query.subjectId);
    return { items: items.map((row) => PublicationView.of(row)), next };
  }

  /** One entry. */
  @Get(':id')
  @Public()
  @Cacheable()
  async get(
    @MaybeActor() _caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PublicationView> {
    return PublicationView.of(await this.publications.one(id));
  }

  /** Note that something public hangs on a board, lies in a window, stands in a group too. */
  @Post()
  @Requires('publication.keep')
  @Creates('publications')
  async record(@CurrentActor() actor: Actor, @Body() body: RecordPublicationDto): Promise<PublicationView> {
    const { place = null, ...rest } = body;
    return this.get(actor, await this.keep.record(actor, { ...rest, place }));
  }

  /** Take it down; 409 before its fifteen days are over, unless by an order. The entry stays. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('publication.keep')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, order = null }: EndPublicationDto,
  ): Promise<PublicationView> {
    await this.keep.end(actor, id, reason, order);
    return this.get(actor, id);
  }
}
