import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** One thing by which staff are judged. */
export class ReviewCriterionDto {
  /** @example visits */
  @Matches(/^[a-z][a-z0-9-]{0,29}$/)
  code: string;

  /** @example 入户走访 */
  @Matches(/\S/)
  @MaxLength(50)
  label: string;

  /** Whole percent. @example 40 */
  @IsInt()
  @Min(1)
  @Max(100)
  weight: number;
}

/** The form of a year, for all staff of the street. */
export class SetFormDto {
  /** @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** Their weights add up to 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ReviewCriterionDto)
  criteria: ReviewCriterionDto[];
}

/** Points for one criterion. */
export class CriterionScoreDto {
  /** @example visits */
  @Matches(/^[a-z][a-z0-9-]{0,29}$/)
  code: string;

  /** 0 to 100, two decimals at most. @example "91.5" */
  @Matches(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, {
    message: 'points must be 0 to 100, two decimals at most',
  })
  points: string;
}

/** How somebody is judged. */
export class RedraftReviewDto {
  /** One for each criterion of the form. */
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionScoreDto)
  scores: CriterionScoreDto[];

  /** Names nobody else. @example 走访扎实，台账需更及时 */
  @Matches(/\S/)
  @MaxLength(1000)
  remark: string;
}

/** How somebody is judged for a year. */
export class DraftReviewDto extends RedraftReviewDto {
  /** @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}
