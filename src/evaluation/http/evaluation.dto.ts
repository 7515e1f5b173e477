import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { EvidenceDto } from './evidence.dto.js';
import { VetoesDto } from './vetoes.dto.js';

const FIGURE = /^\d{1,9}(\.\d{1,4})?$/;

/** Which plans or evaluations. */
export class OfContractQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  contractId?: string;
}

/** One indicator by its method: a score, actual and target, or a level; with what bears it out. */
export class IndicatorScoreDto extends EvidenceDto {
  /** @example delivery */
  @IsString()
  @MaxLength(40)
  indicator: string;

  /** 评分: 0–100 with at most two decimals, as text. @example "90.5" */
  @IsOptional()
  @Matches(/^\d{1,3}(\.\d{1,2})?$/, { message: 'score must be text such as "90.5"' })
  score?: string;

  /** 定量: what was achieved. @example "108" */
  @IsOptional()
  @Matches(FIGURE, { message: 'actual must be text such as "108"' })
  actual?: string;

  /** 定量: what was agreed. @example "120" */
  @IsOptional()
  @Matches(FIGURE, { message: 'target must be text such as "120"' })
  target?: string;

  /** 定性: 0 the best, 4 the worst. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  level?: number;

  /** Where it was seen; names no resident. @example 服务台账 6–10 月、抽查记录（示例） */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  evidence?: string;
}

/** An evaluator's sheet: every indicator of the evaluation once. */
export class SubmitEvaluationDto extends VetoesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => IndicatorScoreDto)
  scores: IndicatorScoreDto[];
}

/** Reasons for a step; whom it concerns reads them. */
export class ReasonsDto {
  /** @example 服务产出的评分与台账不符，请核对（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  reasons: string;
}
