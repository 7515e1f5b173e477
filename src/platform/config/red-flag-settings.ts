import { IsInt, Matches, Max, Min } from 'class-validator';
import { DataQualitySettings } from './data-quality-settings.js';
import { toInteger } from './setting-types.js';

const BY_METHOD =
  'competitive-consultation=10,negotiation=3,inquiry=3,selection=5,quotation=3,emergency=1,framework-competition=3';

/** From when on an indicator asks, and how long the buyer has for its answer (DESIGN). */
export abstract class RedFlagSettings extends DataQualitySettings {
  /** Whole days for bids below which R003 asks: first for all methods, then for single ones. */
  @Matches(/^\d{1,3}(,[a-z-]+=\d{1,3})*$/)
  redFlagSubmissionDays = `15,${BY_METHOD}`;

  /** Months before today of which purchases are compared with each other. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(120)
  redFlagMonths = 36;

  /** Percent under the ceiling from which on an award asks for the estimate. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  redFlagUnderEstimatePercent = 30;

  /** Changes of a contract from which on they are many. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  redFlagChanges = 3;

  /** Categories in a year from which on buyer and supplier are a pair. */
  @toInteger
  @IsInt()
  @Min(2)
  @Max(100)
  redFlagPairCategories = 4;

  /** Days from signing to acceptance below which a longer service was done early. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  redFlagDoneDays = 60;

  /** Days in which a decision on a complaint is carried out. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  redFlagRulingDays = 30;

  /** Working days in which the buyer may explain a flag before it is decided. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  redFlagExplainWorkingDays = 5;
}
