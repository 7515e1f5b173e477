import { IsISO8601, IsOptional, Matches } from 'class-validator';

/** Where the business clock is to go: one of the two. */
export class MoveClockDto {
  /** An instant, RFC 3339. @example 2025-03-20T09:31:00+08:00 */
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  now?: string;

  /** An ISO 8601 duration to go forward. @example P3D */
  @IsOptional()
  @Matches(/^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/)
  advance?: string;
}
