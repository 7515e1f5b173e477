import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IndicatorScoreDto, ReasonsDto } from './evaluation.dto.js';

/** An objection to a result. */
export class LodgeAppealDto {
  /** The evaluation that was delivered to the organization. */
  @IsUUID()
  evaluationId: string;

  /** What is wrong with it; names no resident. @example 服务产出少计 24 人次，附签到表（示例） */
  @Matches(/\S/)
  @MaxLength(8000)
  grounds: string;

  /** Evidence uploaded by the organization. */
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** A correction: the lines that change; what it doesn't name stays as it was. */
export class UpholdAppealDto extends ReasonsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => IndicatorScoreDto)
  scores?: IndicatorScoreDto[];

  /** The vetoes that stand after the review; those that there were when left out. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  vetoes?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  vetoFacts?: string;
}
