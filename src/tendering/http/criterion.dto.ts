import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FactorKind } from '../domain/factor.js';

const POINTS = /^\d{1,3}(\.\d{1,2})?$/;

/** One level of a criterion (档次). */
export class LevelDto {
  /** @example 优 */
  @Matches(/\S/)
  @MaxLength(50)
  label: string;

  /** Fewest points of the level, decimal text; the same as `max` for exact points. @example 32 */
  @Matches(POINTS)
  min: string;

  /** @example 40 */
  @Matches(POINTS)
  max: string;

  /** What a bid has to be like. @example 方案针对性强，措施完整可行 */
  @Matches(/\S/)
  @MaxLength(500)
  description: string;
}

/** One line of the award criteria. */
export class CriterionDto {
  /** Unique within the tender. @example service-plan */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  code: string;

  /** @example 服务方案 */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title: string;

  /** What is judged. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  description?: string;

  /** Points by level: exact ones for facts; opinions need levels under statutory methods. Points between levels can't be given. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LevelDto)
  levels?: LevelDto[];

  /** `price` is computed, `subjective` is each judge's opinion, `objective` is one fact that all judges state alike. */
  @IsIn(['price', 'subjective', 'objective'])
  kind: FactorKind;

  /** Of an objective factor: `evaluation` computes it from the bidder's evaluations in force on the deadline's day; nobody judges it. */
  @IsOptional()
  @IsIn(['evaluation'])
  source?: 'evaluation';

  /** Points, decimal text; all criteria together make 100. @example 40 */
  @Matches(POINTS)
  maxPoints: string;
}
