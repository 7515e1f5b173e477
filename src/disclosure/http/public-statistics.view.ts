import { MoneyView } from '../../platform/index.js';
import { STATISTICS_TEXTS } from './board/statistics-texts.js';
import type { MonthScore, PublicFigures, Share } from '../data/public-statistics.js';

const SOURCES: Readonly<Record<string, string>> = STATISTICS_TEXTS.zh.sources;

/** A part of a sum. */
export class ShareView {
  /** Code of the category or source, id of the community. @example ELD */
  key: string;
  /** Its Chinese name. @example 养老服务 */
  label: string;
  /** Contracts, or payments in. */
  count: number;
  amount: MoneyView;

  static of({ key, label, count, amount }: Share): ShareView {
    return { key, label, count, amount: MoneyView.of(amount) };
  }
}

/** What residents said in a month; months with fewer than five answers are left out. */
export class MonthScoreView {
  /** @example 2025-06 */
  month: string;
  visits: number;
  answers: number;
  /** Mean of the visits' scores. @example "92.40" */
  score: string;

  static of({ month, visits, answers, score }: MonthScore): MonthScoreView {
    return { month, visits, answers, score };
  }
}

/** What everybody may know of a calendar year. */
export class PublicStatisticsView {
  year: number;
  /** Purchases whose contract notice was published in the year, by service category. */
  byCategory: ShareView[];
  /** The same by community. */
  byPlace: ShareView[];
  /** Money paid into funds of that budget year, by source. */
  bySource: ShareView[];
  satisfaction: MonthScoreView[];

  static of({ year, byCategory, byPlace, bySource, satisfaction }: PublicFigures): PublicStatisticsView {
    return {
      year,
      byCategory: byCategory.map((share) => ShareView.of(share)),
      byPlace: byPlace.map((share) => ShareView.of(share)),
      bySource: bySource.map((share) => ShareView.of({ ...share, label: SOURCES[share.key] ?? share.key })),
      satisfaction: satisfaction.map((month) => MonthScoreView.of(month)),
    };
  }
}
