import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BusinessClock, Cacheable, Public, PublicUrl } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { Kept } from '../../shared/kept.js';
import { sha256 } from '../../shared/sha256.js';
import { PublicStatistics } from '../data/public-statistics.js';
import { answerPage } from './board/answer-page.js';
import { type Language, languageOf } from './board/board-texts.js';
import { statisticsPage, wrongYearPage } from './board/statistics-page.js';

/** Pages that are kept drawn. */
const MOST_PAGES = 32;

/** The figures of a year as a page for people, without scripts: read at each request, drawn anew when one has changed. */
@ApiExcludeController()
@Controller('statistics')
export class StatisticsPageController {
  private readonly drawn = new Kept<string>(MOST_PAGES);

  constructor(
    private readonly statistics: PublicStatistics,
    private readonly clock: BusinessClock,
    private readonly publicUrl: PublicUrl,
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
        return this.figures(Number(given), present, language);
      reply.status(400).header('cache-control', 'no-store');
      return wrongYearPage(present, language);
    });
  }

  private async figures(year: number, present: number, language: Language): Promise<string> {
    const figures = await this.statistics.of(year);
    const madeOf = JSON.stringify([figures, present, language], (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    return this.drawn.of(sha256(madeOf), () =>
      statisticsPage(figures, { present, site: this.publicUrl.value }, language),
    );
  }
}
