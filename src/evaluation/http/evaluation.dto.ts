import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { VETOES, type Veto } from '../domain/grade.js';

/** Which plans or evaluations. */
export class OfContractQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  contractId?: string;
}

/** One indicator's score. */
export class IndicatorScoreDto {
  /** @example delivery */
  @IsString()
  @MaxLength(40)
  indicator: string;

  /** 0–100 with at most two decimals, as text. @example "90.5" */
  @Matches(/^\d{1,3}(\.\d{1,2})?$/, { message: 'score must be text such as "90.5"' })
  score: string;
}

/** An evaluator's sheet: every indicator of the evaluation once. */
export class SubmitEvaluationDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => IndicatorScoreDto)
  scores: IndicatorScoreDto[];

  /** One-vote vetoes that were found; any of them makes the grade 不合格. @example [] */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(VETOES.length)
  @IsIn(VETOES, { each: true })
  vetoes?: Veto[];
}
