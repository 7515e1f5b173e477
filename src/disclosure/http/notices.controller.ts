import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, Public, pageRequest } from '../../platform/index.js';
import { Notices } from '../data/notices.js';
import { NoticeQueryDto } from './notice.dto.js';
import { NoticeListView, NoticeView } from './notice.view.js';

/** The public board: what the law wants everybody to know about a purchase. */
@ApiTags('disclosure')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  /** Notices, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@Query() query: NoticeQueryDto): Promise<NoticeListView> {
    const { items, next } = await this.notices.page(pageRequest(query), query);
    return { items: items.map((notice) => NoticeView.of(notice)), next };
  }

  /** One notice. */
  @Get(':id')
  @Public()
  @Cacheable(60)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<NoticeView> {
    return NoticeView.of(await this.notices.one(id));
  }
}
