import { IsInt, Max, Min } from 'class-validator';
import { OpenDataSettings } from './open-data-settings.js';
import { toInteger } from './setting-types.js';

/** How much statistics and reports may ask for at once. */
export abstract class ReportSettings extends OpenDataSettings {
  /** Whole years that a window of statistics or a report may have (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(9)
  statisticsMaxYears = 5;
}
