import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { StartSearchRebuild } from '../actions/start-search-rebuild.js';
import { SearchRebuilds } from '../data/search-rebuilds.js';
import { SearchRebuildListView, SearchRebuildView } from './search-rebuild.view.js';

/** The search index, built anew while people search. */
@ApiTags('disclosure')
@Controller('api/v1/search/rebuilds')
export class SearchRebuildsController {
  constructor(
    private readonly start: StartSearchRebuild,
    private readonly rebuilds: SearchRebuilds,
  ) {}

  /** Begin a rebuild; 409 while another one goes on. */
  @Post()
  @Requires('search.rebuild')
  @Creates('search/rebuilds')
  async begin(@CurrentActor() actor: Actor): Promise<SearchRebuildView> {
    return SearchRebuildView.of(await this.start.run(actor.accountId));
  }

  /** Rebuilds, the latest first. */
  @Get()
  @Requires('search.rebuild')
  async list(@Query() query: PageDto): Promise<SearchRebuildListView> {
    const { items, next } = await this.rebuilds.page(pageRequest(query));
    return { items: items.map((rebuild) => SearchRebuildView.of(rebuild)), next };
  }

  /** How far a rebuild is. */
  @Get(':id')
  @Requires('search.rebuild')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<SearchRebuildView> {
    return SearchRebuildView.of(await this.rebuilds.one(id));
  }
}
