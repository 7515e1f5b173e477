import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BusinessClock, Cacheable, Public } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { PublicStatistics } from '../data/public-statistics.js';
import { answerPage } from './board/answer-page.js';
import { languageOf } from './board/board-texts.js';
import { statisticsPage, wrongYearPage } from './board/statistics-page.js';

/** The figures of a year as a page for people, without scripts. */
@ApiExcludeController()
@Controller('statistics')
export class StatisticsPageController {
  constructor(
    private readonly statistics: PublicStatistics,
    private readonly clock: BusinessClock,
  ) {}

  /** Charts, and the same figures as tables. */
  @Get()
  @Public()
  @Cacheable(300)
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(
    @Query('year') wanted: unknown,
    @Query('lang') lang: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = languageOf(lang);
    const present = yearOf(dayOf(this.clock.now()));
    return answerPage(reply, language, async () => {
      const given = wanted === undefined || wanted === '' ? String(present) : wanted;
      if (typeof given === 'string' && /^20\d\d$/.test(given))
        return statisticsPage(await this.statistics.of(Number(given)), present, language);
      reply.status(400).header('cache-control', 'no-store');
      return wrongYearPage(present, language);
    });
  }
}
