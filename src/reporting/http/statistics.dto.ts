import { IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** The window of statistics. */
export class WindowDto {
  /** First day (Asia/Shanghai). @example 2025-01-01 */
  @IsDay()
  from: Day;

  /** Last day, inclusive; STATISTICS_MAX_YEARS whole years at the most. @example 2025-12-31 */
  @IsDay()
  to: Day;

  /** Only of this unit and those below it. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

/** Whose rows are asked for. */
export class FigureDto {
  /** Code of a figure of the topic. @example amount */
  @Matches(/^[a-z]+(-[a-z]+)*$/)
  @MaxLength(50)
  figure: string;

  /** By what a group is told apart. @example method */
  @IsOptional()
  @Matches(/^[a-z]+$/)
  @MaxLength(50)
  by?: string;

  /** Key of the group. @example open-tender */
  @IsOptional()
  @MaxLength(100)
  key?: string;
}

/** Query of the rows behind a figure. */
export class FigureRowsDto extends IntersectionType(IntersectionType(WindowDto, FigureDto), PageDto) {}
