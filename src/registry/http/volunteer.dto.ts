import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { PersonContactDto } from './person-contact.dto.js';

/** A volunteer to enter by the real name. */
export class RegisterVolunteerDto extends PersonContactDto {}

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
