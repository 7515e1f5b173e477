import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A volunteer to enter by the real name. */
export class RegisterVolunteerDto {
  /** Encrypted at once and shown masked. @example 赵示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** Encrypted at once and shown masked. @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;
}

/** A service record. */
export class RecordHoursDto {
  /** Today at the latest. @example 2025-03-01 */
  @IsDay()
  servedOn: Day;

  /** At most 1440 of one day in all. @example 120 */
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  /** What was done; names nobody. @example 独居老人探访 */
  @Matches(/\S/)
  @MaxLength(200)
  activity: string;
}

/** Why a record is taken back. */
export class CorrectHoursDto {
  /** @example 重复录入 */
  @Matches(/\S/)
  @MaxLength(200)
  reason: string;
}
