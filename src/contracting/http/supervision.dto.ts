import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { SUPERVISION_KINDS, type SupervisionKind } from '../domain/supervision-rules.js';

/** What is to be put right. */
export class RectificationDto {
  /** @example 补齐六月签到表（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  demand: string;

  /** Last day, after today. @example 2025-06-20 */
  @IsDay()
  rectifyBy: Day;
}

/** What the buyer found. */
export class RecordSupervisionDto {
  /** spot-check 现场抽查, document-check 资料检查, interview 访谈. @example spot-check */
  @IsIn(SUPERVISION_KINDS)
  kind: SupervisionKind;

  /** @example 2025-06-10 */
  @IsDay()
  checkedOn: Day;

  /** No names, no illnesses. @example 抽查六月台账20份，缺签到表2份 */
  @Matches(/\S/)
  @MaxLength(2000)
  findings: string;

  /** Photos and sheets, uploaded before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** Left out where nothing is to be put right. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RectificationDto)
  rectification?: RectificationDto;
}

/** What the provider put right. */
export class AnswerSupervisionDto {
  /** @example 已补齐并整改流程（示例） */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** What the buyer says of it at the end. */
export class CloseSupervisionDto {
  /** @example 已整改到位（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  closing: string;
}
