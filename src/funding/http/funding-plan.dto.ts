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
import { Type } from 'class-transformer';
import { SUPPORT_KINDS, type SupportKind } from '../data/funding-plan.entity.js';

/** One fund's part of a plan. */
export class FundingPlanShareDto {
  /** A fund of the caller's unit. */
  @IsUUID()
  fundId: string;

  /** Hundredths of a percent; all of a plan sum to 10000. @example 4000 */
  @IsInt()
  @Min(1)
  @Max(10_000)
  basisPoints: number;
}

/** Support in kind, at no cash. */
export class FundingPlanSupportDto {
  /** @example venue */
  @IsIn(SUPPORT_KINDS)
  kind: SupportKind;

  /** The unit or organization that gives it. @example 示例驻区单位 */
  @Matches(/\S/)
  @MaxLength(100)
  provider: string;

  /** What is given. @example 活动室每周两个半天 */
  @Matches(/\S/)
  @MaxLength(500)
  description: string;
}

/** A plan of who pays what of a purchase. */
export class DraftFundingPlanDto {
  /** @example 居家养老三方分担方案 */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** Budget year of all its funds. @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear: number;

  /** In the order of payment; the last takes the remainder of every split. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => FundingPlanShareDto)
  shares: FundingPlanShareDto[];

  /** What is given in kind; none while it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FundingPlanSupportDto)
  support?: FundingPlanSupportDto[];
}
