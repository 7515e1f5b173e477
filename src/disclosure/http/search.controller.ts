import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, Public, pageRequest } from '../../platform/index.js';
import { NoticeSearch } from '../data/notice-search.js';
import { NoticeQueryDto } from './notice.dto.js';
import { SearchView } from './search.view.js';

/** Looking for public notices. */
@ApiTags('disclosure')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: NoticeSearch) {}

  /**
   * What fits, titles before texts and the newest first; where nothing does, titles with one wrong character. Without `q`
   * everything that the filters let through, newest first.
   */
  @Get()
  @Public()
  @Cacheable()
  async find(@Query() query: NoticeQueryDto): Promise<SearchView> {
    return SearchView.of(await this.search.find(pageRequest(query), query));
  }
}
