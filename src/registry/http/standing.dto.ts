import { IsOptional } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** Query of a standing. */
export class StandingQueryDto {
  /** The day asked about; today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
