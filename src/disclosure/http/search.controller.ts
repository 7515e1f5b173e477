import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, Public, pageRequest } from '../../platform/index.js';
import { NoticeSearch } from '../data/notice-search.js';
import { SearchQueryDto } from './search.dto.js';
import { SearchView } from './search.view.js';

/** Looking for public notices. */
@ApiTags('disclosure')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: NoticeSearch) {}

  /** What fits, titles before texts and the newest first; where nothing does, titles with one wrong character. */
  @Get()
  @Public()
  @Cacheable()
  async find(@Query() query: SearchQueryDto): Promise<SearchView> {
    return SearchView.of(await this.search.find(pageRequest(query), query));
  }
}
