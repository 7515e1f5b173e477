import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageDto, SheetFormatDto } from '../../platform/index.js';
import { IntersectionType } from '@nestjs/swagger';
import type { Day } from '../../shared/days.js';
import { SOURCE_NAMES, type SourceName } from '../data/sources.js';

/** An annual goal. */
export class SetGoalDto {
  /** @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** @example 独居老人关爱全覆盖（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** By what it is measured. @example 独居老人每周探访不少于2次 */
  @Matches(/\S/)
  @MaxLength(1000)
  target: string;
}

/** The item that serves a goal. */
export class GoalItemDto {
  @IsUUID()
  itemId: string;
}

/** Query of the goals. */
export class GoalQueryDto extends PageDto {
  /** @example 2025 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

/** What a term is called and means. */
export class ChangeTermDto {
  /** @example 户数 */
  @Matches(/\S/)
  @MaxLength(50)
  label: string;

  /** @example 社区登记的户数 */
  @Matches(/\S/)
  @MaxLength(500)
  definition: string;

  /** @example 户 */
  @Matches(/\S/)
  @MaxLength(20)
  measure: string;
}

/** A term of the dictionary. */
export class EnterTermDto extends ChangeTermDto {
  /** @example households */
  @Matches(/^[a-z]+(-[a-z0-9]+)*$/)
  @MaxLength(50)
  code: string;

  /** By which it is computed. @example households */
  @IsIn(SOURCE_NAMES)
  source: SourceName;
}

/** One column of a report. */
export class ReportFieldDto {
  /** @example 社区户数 */
  @Matches(/\S/)
  @MaxLength(50)
  label: string;

  /** Code of the term by which it is generated; left out where communities fill it in. @example households */
  @IsOptional()
  @Matches(/^[a-z]+(-[a-z0-9]+)*$/)
  @MaxLength(50)
  term?: string | null;
}

/** What a unit wants to ask of communities. */
export class DraftReportDto {
  /** @example 社区基本情况季报（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** Why it is needed. @example 核定社区工作经费 */
  @Matches(/\S/)
  @MaxLength(500)
  purpose: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReportFieldDto)
  fields: ReportFieldDto[];
}

/** Why a report is refused or given up. */
export class ReportReasonDto {
  /** @example 数据字典已有，直接生成 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** The days that a report covers. */
export class PeriodDto {
  /** First day. @example 2025-01-01 */
  @IsDay()
  from: Day;

  /** Last day, inclusive; 366 days at the most. @example 2025-03-31 */
  @IsDay()
  to: Day;
}

/** The days, and the kind of file. */
export class ReportFileDto extends IntersectionType(PeriodDto, SheetFormatDto) {}
