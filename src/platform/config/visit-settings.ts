import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { RuleSettings } from './rule-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/** Whom a return visit asks, how often, and when an answer counts. */
export abstract class VisitSettings extends RuleSettings {
  /** Percent of a service's recipients that a return visit asks (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  visitSamplePercent = 10;

  /** Fewest people that a return visit asks; all of them where there are no more (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(10_000)
  visitSampleMinimum = 30;

  /** Percent of the sample that stands by for those who refuse or can't be reached (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(100)
  visitReservePercent = 20;

  /** Everybody of a key group (独居, 重病, 未成年 …) is asked, not a part (DESIGN). */
  @toBoolean
  @IsBoolean()
  visitKeyGroupsInFull = false;

  /** Yuan; from this contract price on samples are sized by Cochran at 95 % ± 5 %; 0: never (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  visitCochranFromYuan = 1_000_000;

  /** Attempts, on two days at least and at different hours, after which somebody counts as unreachable (DESIGN). */
  @toInteger
  @IsInt()
  @Min(2)
  @Max(10)
  visitAttempts = 3;

  /** Percent of the core questions that a valid response answers (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  visitValidCorePercent = 80;

  /** Below this share of valid responses, in percent, samples are extended and a result is marked 低信度 (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(99)
  visitLowConfidencePercent = 60;

  /** Percent fewer services than the ledger has that somebody may remember without contradicting it (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(100)
  visitTimesTolerancePercent = 20;

  /** Percent of a visit's score that the agreement of reported facts with the ledger makes (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(50)
  visitFactsWeight = 0;
}
