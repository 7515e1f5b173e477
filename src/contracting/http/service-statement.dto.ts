import { Matches } from 'class-validator';

/** Which month to state. */
export class FreezeStatementDto {
  /** A month that has ended. @example 2025-06 */
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, { message: 'month must be like 2025-06' })
  month: string;
}
