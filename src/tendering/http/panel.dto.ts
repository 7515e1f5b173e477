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
