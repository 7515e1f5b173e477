import { IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { RuleSettings } from './rule-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/** When return visits come and who makes them; whom they ask, how often, and when an answer counts. */
export abstract class VisitSettings extends RuleSettings {
  /** Hour at which return visits fall due, Shanghai time (DESIGN). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  visitDueTime = '09:00';

  /** Calendar days after its matching day to which a return visit may be put off (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(180)
  visitPostponeDays = 30;

  /** Working days after the report of a rectification on which its re-visit opens (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  recheckWorkingDays = 5;

  /** Working days in which a unit may answer before it is held to account (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  accountabilityWorkingDays = 5;

  /** Hours in which reminders and escalations of visits go out, Shanghai time, both inclusive (DESIGN). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
  noticeHours = '08:00-20:00';

  /** Day of the year, `MM-DD`, on which running projects of more than a year are drawn for a spot check (LOCAL). */
  @Matches(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
  spotCheckDay = '09-01';

  /** Percent of them to be visited in a year (LOCAL: 深圳 2021, at least 30). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  spotCheckPercent = 30;

  /** Visits that one evaluator has open at a time (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1000)
  visitWorkloadCap = 20;

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

  /** Days for which an unfinished interview is kept after it was last saved (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(90)
  interviewDraftDays = 14;

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
