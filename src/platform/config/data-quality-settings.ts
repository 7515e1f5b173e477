import { IsInt, Max, Min } from 'class-validator';
import { toInteger } from './setting-types.js';

/** When records count as out of date (DESIGN). */
export abstract class DataQualitySettings {
  /** Days after which a community's figures are old. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(3660)
  dataStaleDays = 365;

  /** Days after which a ledger without a new line is silent. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  dataLedgerSilentDays = 60;
}
