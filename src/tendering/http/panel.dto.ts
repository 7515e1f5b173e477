import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
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
import { CONDUCT_KINDS, type ConductKind } from '../../registry/index.js';

/** The panel to draw. */
export class DrawPanelDto {
  /** Seats, the purchaser's representative included; odd, experts at least two thirds. @example 5 */
  @IsInt()
  @Min(1)
  @Max(31)
  size: number;

  /** Account of a street officer of the buyer, who takes one of the seats. */
  @IsOptional()
  @IsUUID()
  purchaserRepresentative?: string;
}

/** One line of a sheet. */
export class ScoreDto {
  @IsUUID()
  bidId: string;

  /** Code of a factor other than the price. @example plan */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  factor: string;

  /** Points, decimal text with at most two decimals. @example 35.5 */
  @IsString()
  @MaxLength(12)
  points: string;

  /** Asked for where the score is far from the other judges'. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

/** A judge's sheet: every valid bid on every factor but the price. */
export class SubmitScoresDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => ScoreDto)
  scores: ScoreDto[];
}

/** How an expert conducted himself in a review (财库〔2016〕198号). */
export class NoteConductDto {
  @IsUUID()
  expertId: string;

  /** good 良好, remark 提示, serious 严重. @example good */
  @IsIn(CONDUCT_KINDS)
  kind: ConductKind;

  /** Facts of this review. @example 按时到场，评分理由充分 */
  @Matches(/\S/)
  @MaxLength(1000)
  note: string;
}

/** A member's declaration before the first score. */
export class DeclareInterestDto {
  /** True: nothing ties the caller to a bidder. False: something does, and he is replaced. @example true */
  @IsBoolean()
  noInterest: boolean;

  /** What the tie is; needed for a no. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  note?: string;
}

/** A member who can't go on. */
export class ReplaceMemberDto {
  /** @example 2 */
  @IsInt()
  @Min(1)
  @Max(31)
  seat: number;

  /** @example 突发疾病，不能继续参加评审 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}

/** The chair of the panel. */
export class ChairDto {
  /** An expert's seat. @example 1 */
  @IsInt()
  @Min(1)
  @Max(31)
  seat: number;
}

/** What a member says to the report. */
export class ReportOpinionDto {
  /** @example true */
  @IsBoolean()
  agrees: boolean;

  /** Needed for a no. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(5000)
  dissent?: string;
}
