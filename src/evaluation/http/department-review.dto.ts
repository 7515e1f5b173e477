import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';

/** A score from 1 to 5 for each criterion. */
export class ReviewScoresDto {
  /** 回应社区诉求. @example 4 */
  @IsInt()
  @Min(1)
  @Max(5)
  response: number;

  /** 支持与指导. @example 4 */
  @IsInt()
  @Min(1)
  @Max(5)
  support: number;

  /** 减轻社区负担. @example 3 */
  @IsInt()
  @Min(1)
  @Max(5)
  burden: number;

  /** 协同联动. @example 5 */
  @IsInt()
  @Min(1)
  @Max(5)
  cooperation: number;
}

/** What a community thinks of a department's year. */
export class ReviewDepartmentDto {
  /** A department or a street office. */
  @IsUUID()
  departmentId: string;

  /** This year or the last. @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @ValidateNested()
  @Type(() => ReviewScoresDto)
  scores: ReviewScoresDto;
}
