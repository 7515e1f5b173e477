import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { GRADE_NAMES, type Grade } from '../domain/grade.js';
import { CONSEQUENCE_KINDS, type ConsequenceKind } from '../domain/consequence-rules.js';
import { JUDGE_KINDS, type JudgeKind } from '../domain/judges.js';
import { SCORING_METHODS, type ScoringMethod } from '../domain/line-score.js';
import { PARTY_NAMES, type Party } from '../domain/parties.js';
import { SCORE } from './score-pattern.js';
import { VisitTemplateDto } from './visit-template.dto.js';

const CODE = /^[a-z][a-z-]{0,39}$/;
const PARTIES = Object.keys(PARTY_NAMES) as Party[];
const GRADES = Object.keys(GRADE_NAMES) as Grade[];

/** One indicator of the sheet, such as 创新性 (innovation) or 可持续性 (durability). */
export class RuleIndicatorDto {
  /** @example innovation */
  @Matches(CODE)
  indicator: string;

  /** @example 创新性 */
  @Matches(/\S/)
  @MaxLength(40)
  name: string;

  /** Percent; all of them sum to 100. @example "10" */
  @Matches(SCORE)
  weight: string;

  /** score, quantity (actual and target, over-target earns no more), level (0 the best, to 4). */
  @IsIn(SCORING_METHODS)
  method: ScoringMethod;

  /** Whether a line without evidence is refused. */
  @IsBoolean()
  evidence: boolean;
}

/** Lower bounds of the grades. */
export class RuleBandsDto {
  /** 优秀. @example "90" */
  @Matches(SCORE)
  excellent: string;

  /** 良好. @example "80" */
  @Matches(SCORE)
  good: string;

  /** 合格. @example "60" */
  @Matches(SCORE)
  qualified: string;
}

/** What a kind of judges weighs in its party. */
export class RuleKindDto {
  /** @example community-representative */
  @IsIn(JUDGE_KINDS)
  kind: JudgeKind;

  /** Percent of the party; all of them sum to 100. @example "60" */
  @Matches(SCORE)
  weight: string;
}

/** What a party weighs, and who speaks for it. */
export class RulePartyDto {
  /** @example community */
  @IsIn(PARTIES)
  party: Party;

  /** Percent; all of them sum to 100. @example "15" */
  @Matches(SCORE)
  weight: string;

  @ValidateNested({ each: true })
  @Type(() => RuleKindDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  kinds: RuleKindDto[];
}

/** A one-vote veto (一票否决). */
export class RuleVetoDto {
  /** @example false-ledger */
  @Matches(CODE)
  code: string;

  /** @example 服务台账造假 */
  @Matches(/\S/)
  @MaxLength(80)
  name: string;
}

/** What follows from a grade. */
export class RuleConsequenceDto {
  /** @example good */
  @IsIn(GRADES)
  grade: Grade;

  /** @example priority */
  @IsIn(CONSEQUENCE_KINDS)
  kind: ConsequenceKind;

  /** Document and article that announce it. @example 区级购买服务管理办法第十二条（示例） */
  @Matches(/\S/)
  @MaxLength(200)
  basis: string;

  /** Working days of a rectification. @example 20 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(250)
  workingDays?: number;

  /** Whole months: of a priority, an exclusion, a factor, or of the bar proposed when a rectification fails. @example 12 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36)
  months?: number;

  /** Points of an objective factor. @example "5" */
  @IsOptional()
  @Matches(SCORE)
  points?: string;
}

/** By what projects are judged and what follows, for contracts signed from a day on. */
export class EnterEvaluationRulesDto {
  /** Later than today. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  /** The document that announces it. @example 示例区政府购买服务绩效评价办法 */
  @Matches(/\S/)
  @MaxLength(200)
  source: string;

  @ValidateNested({ each: true })
  @Type(() => RuleIndicatorDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  indicators: RuleIndicatorDto[];

  @ValidateNested()
  @Type(() => RuleBandsDto)
  bands: RuleBandsDto;

  @ValidateNested({ each: true })
  @Type(() => RulePartyDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  parties: RulePartyDto[];

  @ValidateNested({ each: true })
  @Type(() => RuleVetoDto)
  @ArrayMaxSize(20)
  vetoes: RuleVetoDto[];

  @ValidateNested({ each: true })
  @Type(() => RuleConsequenceDto)
  @ArrayMaxSize(24)
  consequences: RuleConsequenceDto[];

  /** Return visits by category and price, one of them for every contract; by the length of the service when left out. */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => VisitTemplateDto)
  @ArrayMaxSize(40)
  visitTemplates?: VisitTemplateDto[];
}

/** The decision on rules. */
export class DecideEvaluationRulesDto {
  @IsBoolean()
  approved: boolean;

  /** Needed for a no. @example 权重与区级办法不一致 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}

/** On which day. */
export class RulesOnQueryDto {
  /** Day on which the contract was signed; today when left out. @example 2025-04-02 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
