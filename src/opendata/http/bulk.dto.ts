import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { BULK_FORMATS, type BulkFormat } from '../data/bulk-files.js';

/** Which year, in which form. */
export class BulkDto {
  /** Of the processes' first releases. @example 2025 */
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** JSON Lines with a record a line, or a table with a process a line. */
  @IsIn(BULK_FORMATS)
  format: BulkFormat = 'jsonl';
}
