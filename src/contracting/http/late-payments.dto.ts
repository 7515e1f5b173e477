import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** The year of a statement of late payments. */
export class LatePaymentYearDto {
  /** A year that is over. @example 2025 */
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;
}
