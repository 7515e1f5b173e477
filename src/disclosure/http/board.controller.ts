import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Cacheable, Public, PublicUrl, pageRequest } from '../../platform/index.js';
import { BoardChoices } from '../data/board-choices.js';
import { NoticeSearch } from '../data/notice-search.js';
import { Notices } from '../data/notices.js';
import { answerPage } from './board/answer-page.js';
import { readQuery } from './board/board-query.js';
import { languageOf } from './board/board-texts.js';
import { foundPage } from './board/found-page.js';
import { gonePage } from './board/gone-page.js';
import { listPage, wrongQueryPage } from './board/list-page.js';
import { noticePage } from './board/notice-page.js';

const HTML = 'text/html; charset=utf-8';

/** The board as pages for people, without scripts: Chinese first, English by `?lang=en`. */
@ApiExcludeController()
@Controller()
export class BoardController {
  constructor(
    private readonly notices: Notices,
    private readonly search: NoticeSearch,
    private readonly choices: BoardChoices,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Notices, the newest day first, narrowed by the query; with words in it, what the search finds. */
  @Get()
  @Public()
  @Cacheable()
  @Header('Content-Type', HTML)
  board(
    @Query() raw: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { query, wrong } = readQuery(raw);
    return answerPage(reply, query.lang ?? 'zh', async () => {
      const choices = await this.choices.all();
      if (wrong.length === 0 && query.q)
        return foundPage(query, choices, await this.search.find(pageRequest(query), query));
      if (wrong.length === 0)
        return listPage(
          query,
          choices,
          await this.notices.page(pageRequest(query), query),
          this.publicUrl.value,
        );
      reply.status(400).header('cache-control', 'no-store');
      return wrongQueryPage(query, choices, wrong);
    });
  }

  /** One notice. */
  @Get('notices/:id')
  @Public()
  @Cacheable(60)
  @Header('Content-Type', HTML)
  notice(
    @Param('id') id: string,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = languageOf(lang);
    return answerPage(reply, language, async () => {
      const notice = await this.notices.one(id);
      if (notice.takenDownBy) {
        reply.status(410);
        return gonePage(`/notices/${notice.id}`, notice.takenDownBy, language);
      }
      const related = await this.notices.relatedTo(notice);
      return noticePage({ notice, related, site: this.publicUrl.value }, language);
    });
  }
}
