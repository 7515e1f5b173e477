import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  SURVEYED_KINDS,
  SURVEY_METHODS,
  type SurveyMethod,
  type SurveyedKind,
} from '../domain/need-surveys.js';

/** One who was asked. */
export class SurveyedObjectDto {
  /** @example supplier */
  @IsIn(SURVEYED_KINDS)
  kind: SurveyedKind;

  /** An organization, or a group of recipients; no person's name. @example 示例居家养老服务中心 */
  @Matches(/\S/)
  @MaxLength(200)
  name: string;

  /** What came of it. @example 同类服务单价约 100 元每人次 */
  @Matches(/\S/)
  @MaxLength(2000)
  answer: string;
}

/** A survey of a need (需求调查) as it was done. */
export class RecordSurveyDto {
  /** Items that the street's communities submitted. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  /** @example ["questionnaire"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SURVEY_METHODS, { each: true })
  methods: SurveyMethod[];

  /** Who was asked; where the market is asked, three suppliers at least. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SurveyedObjectDto)
  objects: SurveyedObjectDto[];

  /** Market, prices of like purchases, what recipients need. */
  @Matches(/\S/)
  @MaxLength(5000)
  summary: string;

  /** @example 2025-02-10 */
  @IsDay()
  from: Day;

  /** Last day, inclusive; the survey stands for a year from it. @example 2025-02-21 */
  @IsDay()
  to: Day;

  /** Uploaded files of the street: questionnaires, minutes. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** The organization that did it for the street; it may not bid then. */
  @IsOptional()
  @IsUUID()
  surveyorId?: string;
}

/** Query of surveys and plans. */
export class OfItemQueryDto extends PageDto {
  /** Only those that name this item. */
  @IsOptional()
  @IsUUID()
  itemId?: string;
}
