import { IsOptional } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** As of which day the ranking is computed. */
export class ComputeRankingDto {
  /** Today when left out; never a day to come. @example 2026-06-30 */
  @IsOptional()
  @IsDay()
  asOf?: Day;
}
