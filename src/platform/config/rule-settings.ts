import { IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { ReportSettings } from './report-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/** What LOCAL and DESIGN rules leave to the district: the law's own limits are no settings. */
export abstract class RuleSettings extends ReportSettings {
  /** Service categories that lottery money (福彩公益金) alone may pay, joined by commas (LOCAL). */
  @Matches(/^[A-Z]{3}(,[A-Z]{3})*$/, { message: 'must be codes of service categories joined by commas' })
  lotteryCategories = 'ELD,CHD,DIS,AID';

  /** Hour at which every tender closes, Shanghai time (LOCAL). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  tenderClosingTime = '09:30';

  /** Files that an organization may hold ready for its bids in one tender (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1000)
  bidFilesMax = 100;

  /** Working days in which suppliers may challenge a result (政府采购法 art. 52). */
  @toInteger
  @IsInt()
  @Min(7)
  @Max(30)
  challengeWorkingDays = 7;

  /** Benchmark rate for loans, percent a year: a bid bond that goes back late costs it and a fifth more (87号令 art. 38). */
  @Matches(/^\d{1,2}(\.\d{1,4})?$/)
  bidBondBenchmarkPercent = '4.35';

  /** Working days in which a framework's party answers an order; silence is a refusal (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  frameworkAnswerWorkingDays = 3;

  /** Percent of all parties ever admitted below which entry to a closed framework may be opened again (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  frameworkReentryPercent = 70;

  /** Working days in which a street answers a provider's request for its consent (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  consentAnswerWorkingDays = 5;

  /** Percent of a contract's price that all its subcontracts together may have (LOCAL). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(50)
  subcontractMaxPercent = 30;

  /** Working days in which a performance bond goes back once the contract is performed (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  bondReturnWorkingDays = 5;

  /** Percent that each day late costs where no law says it: suppliers that are no small or medium enterprises (DESIGN). */
  @Matches(/^\d(\.\d{1,4})?$/)
  lateInterestPercentPerDay = '0.05';

  /** Working days in which a provider defends itself against the notice of a breach (DESIGN). */
  @toInteger
  @IsInt()
  @Min(3)
  @Max(60)
  breachDefenceWorkingDays = 5;

  /** Calendar days from a hand-in in which a buyer accepts or sends back, where a contract agrees none (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  acceptanceTermDays = 15;

  /** Calendar days for rework where the buyer names no day (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(90)
  acceptanceReworkDays = 10;

  /** Contract amount in yuan from which a panel accepts (LOCAL). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  acceptancePanelYuan = 1_000_000;

  /** Fewest members of a panel that accepts; always an odd number (DESIGN). */
  @toInteger
  @IsInt()
  @Min(3)
  @Max(15)
  acceptancePanelSize = 3;

  /** Hours in which a provider answers what a resident reports about its service (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(720)
  residentReportHours = 72;

  /** Hours for urgent reports and emergency calls (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(72)
  residentReportUrgentHours = 2;

  /** Calendar days for which a link to report by is good (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  residentReportLinkDays = 30;

  /** Calendar days from the final acceptance to the end of the evaluation (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  assessmentDays = 60;

  /** Ways of serving for which a named social worker holds a valid certificate, by commas (LOCAL: 持证上岗). */
  @Matches(/^([a-z-]+(,[a-z-]+)*)?$/)
  serviceCertifiedMethods = 'casework,group-work';

  /** Day of the next month on which a month's services are stated by themselves (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(28)
  serviceStatementDay = 5;

  /** Working days in which a provider reports on its project before others score it (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  selfReportWorkingDays = 5;

  /** Working days from its delivery in which an organization may appeal against a result (DESIGN: 5 to 7). */
  @toInteger
  @IsInt()
  @Min(5)
  @Max(7)
  evaluationAppealWorkingDays = 5;

  /** Working days in which an appeal against a result is decided (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  appealDecisionWorkingDays = 15;

  /** Closed projects below which an organization is not ranked (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(20)
  rankingMinProjects = 2;

  /** Percent of every evaluator's visits that others ask again when a back-check is drawn, one at least (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(100)
  backCheckPercent = 10;

  /** Percent by which a project weighs less in a ranking for each month that it is older (DESIGN); 0: all the same. */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(50)
  rankingDecayPercent = 0;

  /** Working days in which a ranked organization may object to a ranking (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  rankingObjectionWorkingDays = 5;

  /** Working days in which a street office decides on an admission (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  admissionWorkingDays = 10;

  /** Inspections by which a community may be visited in a year (LOCAL: 少一点检查和考核). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(366)
  inspectionsPerYear = 6;

  /** Calendar hours in which a service request is ended, by class (LOCAL; 24 hours round the clock). */
  @Matches(/^(life|information|affairs|commerce)=\d{1,4}(,(life|information|affairs|commerce)=\d{1,4}){0,3}$/)
  serviceRequestHours = 'life=24,information=24,affairs=24,commerce=24';

  /** Minutes in which community and street must report to an emergency call (一键通, LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1440)
  emergencyMinutes = 10;

  /** Calendar hours in which a called unit must report (吹哨报到) when a ticket doesn't say (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(720)
  ticketHours = 24;

  /** Weights of the parts of a need's priority (DESIGN); a part that is left out weighs nothing. */
  @Matches(
    /^(urgency|beneficiaries|votes|keyGroups|age|merged)=\d{1,3}(,(urgency|beneficiaries|votes|keyGroups|age|merged)=\d{1,3}){0,5}$/,
  )
  needWeights = 'urgency=30,beneficiaries=20,votes=20,keyGroups=15,age=10,merged=5';

  /** From this similarity on (trigrams, 0 to 1) two needs are shown as similar (DESIGN). */
  @Matches(/^(0\.\d{1,2}|1)$/)
  needSimilarity = '0.30';

  /** Whether a list can be submitted only when a need stands behind each of its items (LOCAL). */
  @toBoolean
  @IsBoolean()
  requireNeedBehindItem = true;

  /** A ceiling this many times above or below its category's usual is warned about: 万元 for 元 (DESIGN). */
  @toInteger
  @IsInt()
  @Min(2)
  @Max(10_000)
  ceilingWarningFactor = 20;

  /** Yuan; purchases of one year, fund and category without an open tender may not add up to more (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  splittingThresholdYuan = 500_000;

  /** Yuan; from this budget on any need is surveyed and any plan reviewed in depth (财库〔2021〕22号). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  needSurveyYuan = 10_000_000;

  /** Service categories that help the office itself: all others are services to the public (LOCAL). */
  @Matches(/^[A-Z]{3}(,[A-Z]{3})*$/)
  auxiliaryCategories = 'EVL';

  /** GB/T 2260 code of the place whose rule sets are in force here (LOCAL). */
  @Matches(/^\d{6}$/)
  regionCode = '990000';

  /** Yuan; 采购限额标准 while no rule set names another (LOCAL: 政府采购法 art. 8). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  procurementThresholdYuan = 1_000_000;

  /** Yuan; 公开招标数额标准 while no rule set names another (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  openTenderThresholdYuan = 4_000_000;

  /** Yuan; the most for an inquiry below the threshold (询比价) while no rule set names another (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  quotationCeilingYuan = 100_000;

  /** A tender waits for the funder's written consent before it is published, and before its contract is signed (LOCAL). */
  @toBoolean
  @IsBoolean()
  requireFunderConsent = false;

  /** Everything about one stage of a tender is said in one challenge (LOCAL: 94号令 art. 10, where the document says so). */
  @toBoolean
  @IsBoolean()
  oneChallengePerStage = true;

  /** Days ahead for which something of the resource list can be booked (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(730)
  resourceBookingDaysAhead = 180;

  /** Below this share of its open time, in percent, a resource counts as idle in the figures of use (DESIGN). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(100)
  resourceIdlePercent = 20;

  /** Percent by which a yearly budget is to grow over the year before; smaller ones are marked (LOCAL: 预算增长机制). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(100)
  budgetGrowthPercent = 0;

  /** Service categories of work with minors: their suppliers show the record check of 未成年人保护法 art. 62. */
  @Matches(/^$|^[A-Z]{3}(,[A-Z]{3})*$/)
  minorCategories = 'CHD';

  /** Households of the smallest and the largest grid (LOCAL; one report says 200-400, another about 400). */
  @Matches(/^[1-9]\d{0,4}-[1-9]\d{0,4}$/)
  gridHouseholds = '200-400';

  /** Fewest and most workers of a grid (LOCAL). */
  @Matches(/^[1-9]\d?-[1-9]\d?$/)
  workersPerGrid = '1-2';

  /** Groups without legal personality that a community has on average (LOCAL). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(1000)
  groupsPerCommunity = 10;

  /** Calendar days for filling the place of somebody who left the staff of a community (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(365)
  staffVacancyDays = 30;

  /** Totals from which a yearly review of staff is 优秀, 称职, 基本称职 (DESIGN). */
  @Matches(/^[1-9]?\d,[1-9]?\d,[1-9]?\d$/)
  staffReviewBands = '90,75,60';

  /** True: no task reaches a community of a street without a published responsibility list (LOCAL: 准入对照权责清单). */
  @toBoolean
  @IsBoolean()
  requireResponsibilityList = true;

  /** Calendar days within which a community looks after a claim that is carried out (DESIGN: 定期考核). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(366)
  claimAssessmentDays = 90;

  /** Residents are asked about a claim, and somebody answers, before it is accepted as done (DESIGN: 民意测评). */
  @toBoolean
  @IsBoolean()
  requireClaimPoll = false;

  /** Least and most points for how reasonable the budget of a grant application is (公益创投, LOCAL). */
  @Matches(/^[1-9]?\d-[1-9]?\d$/)
  ventureBudgetPoints = '10-20';

  /** Working days in which a street replies to an objection to its grants (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  ventureReplyWorkingDays = 5;

  /** Calendar days before the end of its year on which a fund's officer is told what is not spent (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(180)
  fundYearEndNoticeDays = 30;

  /** Calendar days after the end of a year by which a unit's statement of its money is on the board (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(360)
  fundStatementDays = 60;

  /** Calendar days before 31 March on which a buyer is told that its late payments are not public (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(80)
  latePaymentsNoticeDays = 30;

  /** Working days for the successor of a key person who left (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  keyPersonSuccessorWorkingDays = 10;
}
