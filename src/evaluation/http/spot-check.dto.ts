import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** When the drawn projects are visited. */
export class DrawSpotCheckDto {
  /** A day of rest moves on to the next working day. @example 2026-09-15 */
  @IsDay()
  on: Day;
}
