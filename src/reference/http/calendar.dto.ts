import { ArrayMaxSize, IsArray, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A year's exceptions from the State Council's notice. */
export class LoadCalendarDto {
  /** Days off by the notice, weekend days among them included. @example ["2025-01-01"] */
  @IsArray()
  @ArrayMaxSize(60)
  @IsDay({ each: true })
  holidays: Day[];

  /** Weekend days worked in exchange. @example ["2025-01-26"] */
  @IsArray()
  @ArrayMaxSize(30)
  @IsDay({ each: true })
  makeups: Day[];

  /** The notice. @example 国务院办公厅关于2027年部分节假日安排的通知 */
  @IsString()
  @MinLength(4)
  @MaxLength(200)
  source: string;
}
