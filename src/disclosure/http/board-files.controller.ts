import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Cacheable, Public, PublicUrl, pageRequest } from '../../platform/index.js';
import { Notices } from '../data/notices.js';
import { atomFeed } from './board/atom-feed.js';
import { siteMap } from './board/site-map.js';
import { BOARD_ICON } from './board/board-icon.js';
import { BOARD_STYLE } from './board/board-style.js';
import { NoticeQueryDto } from './notice.dto.js';

/** Within what one file may hold (50,000) and what a search machine reads again every day. */
const SITEMAP_NOTICES = 10_000;

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

  /** The same picture where browsers look for it on pages that name none. */
  @Get('favicon.ico')
  @Public()
  @Cacheable(86_400)
  @Header('Content-Type', 'image/svg+xml')
  favicon(): string {
    return BOARD_ICON;
  }

  /** What search machines may read: the pages for people; data, one-time links and searches are nothing for them. */
  @Get('robots.txt')
  @Public()
  @Cacheable(86_400)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = ['/api/', '/surveys/', '/unsubscribe/', '/*?q=', '/*&q='];
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)];
    return `${[...lines, '', `Sitemap: ${this.publicUrl.value}/sitemap.xml`].join('\n')}\n`;
  }

  /** Addresses of the pages for people: the board, the figures, the newest notices. */
  @Get('sitemap.xml')
  @Public()
  @Cacheable(3600)
  @Header('Content-Type', 'application/xml; charset=utf-8')
  async sitemap(): Promise<string> {
    return siteMap(await this.notices.newest(SITEMAP_NOTICES), this.publicUrl.value);
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
