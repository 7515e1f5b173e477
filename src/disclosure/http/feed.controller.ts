import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, PageDto, Public, pageRequest } from '../../platform/index.js';
import { Feed } from '../data/feed.js';
import { FeedView } from './feed.view.js';
import { NoticeView } from './notice.view.js';

/** Public changes in the order of their commit, for programs that keep a copy of the board. */
@ApiTags('disclosure')
@Controller('api/v1/feed')
export class FeedController {
  constructor(private readonly feed: Feed) {}

  /** Notices after a cursor, oldest first, none skipped and none repeated; from the beginning without one. */
  @Get()
  @Public()
  @Cacheable()
  async read(@Query() query: PageDto): Promise<FeedView> {
    const { items, next } = await this.feed.after(pageRequest(query));
    return { items: items.map((notice) => NoticeView.of(notice)), next };
  }
}
