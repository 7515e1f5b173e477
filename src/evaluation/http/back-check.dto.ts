import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** Visits concluded on which days. */
export class DrawBackChecksDto {
  /** @example 2025-12-01 */
  @IsDay()
  from: Day;

  /** Inclusive. @example 2025-12-31 */
  @IsDay()
  to: Day;
}

/** What asking again found. */
export class RecordBackCheckDto {
  /** Answers that were asked again. @example 12 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  compared: number;

  /** Of them, those that are not as they were recorded. @example 1 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  disagreed: number;

  /** Names no resident. @example 抽查 4 户，1 项满意度与原记录不一致（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  findings: string;
}
