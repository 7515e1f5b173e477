import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Cacheable, Public, PublicUrl, pageRequest } from '../../platform/index.js';
import { Notices } from '../data/notices.js';
import { atomFeed } from './board/atom-feed.js';
import { BOARD_ICON } from './board/board-icon.js';
import { BOARD_STYLE } from './board/board-style.js';
import { NoticeQueryDto } from './notice.dto.js';

/** What the board's pages point to: their style, and the feed for readers. */
@ApiExcludeController()
@Controller()
export class BoardFilesController {
  constructor(
    private readonly notices: Notices,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The style of the pages. */
  @Get('board.css')
  @Public()
  @Cacheable(300)
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return BOARD_STYLE;
  }

  /** The picture beside the title of a page. */
  @Get('icon.svg')
  @Public()
  @Cacheable(86_400)
  @Header('Content-Type', 'image/svg+xml')
  icon(): string {
    return BOARD_ICON;
  }

  /** The newest notices as an Atom feed, narrowed like the board. */
  @Get('notices.atom')
  @Public()
  @Cacheable(60)
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  async atom(@Query() query: NoticeQueryDto, @Req() { url }: FastifyRequest): Promise<string> {
    const { items } = await this.notices.page(pageRequest(query), query);
    const site = this.publicUrl.value;
    return atomFeed(items, site, `${site}${url}`);
  }
}
