import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** The year whose results are asked for. */
export class ResponsibleYearDto {
  /** @example 2025 */
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}
