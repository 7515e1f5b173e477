import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IndicatorScoreDto } from './evaluation.dto.js';
import { VetoesDto } from './vetoes.dto.js';
import { EvidenceDto } from './evidence.dto.js';

/** An objection to a result. */
export class LodgeAppealDto extends EvidenceDto {
  /** The evaluation that was delivered to the organization; this or one of the others. */
  @IsOptional()
  @IsUUID()
  evaluationId?: string;

  /** What follows from a grade. */
  @IsOptional()
  @IsUUID()
  consequenceId?: string;

  /** An edition of the ranking in which the organization stands. */
  @IsOptional()
  @IsUUID()
  rankingId?: string;

  /** What is wrong with it; names no resident. @example 服务产出少计 24 人次，附签到表（示例） */
  @Matches(/\S/)
  @MaxLength(8000)
  grounds: string;
}

/** A correction: the lines that change, and all vetoes that stand after it; what it doesn't name stays as it was. */
export class UpholdAppealDto extends VetoesDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => IndicatorScoreDto)
  scores?: IndicatorScoreDto[];

  /** @example 复核台账后调整服务产出得分（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  reasons: string;
}
