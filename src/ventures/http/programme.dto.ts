import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  PAYMENT_TRIGGERS,
  type PaymentTrigger,
  VISIT_TEMPLATES,
  type VisitTemplate,
} from '../../tendering/index.js';
import { COST_KINDS, type CostKind } from '../domain/budget.js';
import { type ProgrammeState, programmeLifecycle } from '../domain/programme.lifecycle.js';

const KINDS = Object.keys(COST_KINDS) as CostKind[];
const DESIGNERS = ['street', 'applicants'] as const;

/** What the street says when asked whether it buys a service; kept and public. */
export class BoundaryDto {
  /** 街道事先确定服务的内容、数量和标准？ */
  @IsBoolean()
  definedService: boolean;

  /** Who designs what is done. */
  @IsIn(DESIGNERS)
  designedBy: (typeof DESIGNERS)[number];

  /** 用于街道自身履职，或者本应由街道提供？ */
  @IsBoolean()
  forOwnDuties: boolean;

  /** 按交付数量结算价款？ */
  @IsBoolean()
  paidByDelivery: boolean;

  /** 使用财政性资金？ */
  @IsBoolean()
  fiscalMoney: boolean;
}

/** Kinds of cost that together stay within a share of the grant. */
export class ShareCapDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(KINDS, { each: true })
  kinds: CostKind[];

  /** Percent of the grant, at most 100. @example 50 */
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  percent: string;
}

/** The most for one person and day. */
export class PersonDayCapDto {
  @IsIn(KINDS)
  kind: CostKind;

  /** First day of the line from which it holds, from 1. @example 3 */
  @IsInt()
  @Min(1)
  @Max(366)
  fromDay: number;

  @IsMoney()
  amount: MoneyDto;
}

/** What a grant may be spent on. */
export class BudgetRulesDto {
  /** Kinds that no grant pays. @example ["fixed-asset"] */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(KINDS, { each: true })
  forbidden: CostKind[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ShareCapDto)
  shares: ShareCapDto[];

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PersonDayCapDto)
  personDays: PersonDayCapDto[];
}

/** A factor that every judge scores. */
export class VentureFactorDto {
  /** Unique; `budget` is how reasonable the budget is. @example budget */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  code: string;

  /** @example 预算合理性 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** How points are given, level by level. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  description?: string;

  /** Points, decimal text; all factors together make 100. @example 15 */
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  maxPoints: string;
}

/** Minutes of the parts of an appearance, the same for everybody. */
export class PitchMinutesDto {
  /** 汇报 @example 8 */
  @IsInt()
  @Min(1)
  @Max(120)
  presentation: number;

  /** 质询 @example 5 */
  @IsInt()
  @Min(1)
  @Max(120)
  questions: number;

  /** 打分 @example 3 */
  @IsInt()
  @Min(1)
  @Max(120)
  scoring: number;
}

/** One payment of a grant. */
export class VentureInstalmentDto {
  @IsIn(PAYMENT_TRIGGERS)
  trigger: PaymentTrigger;

  /** Percent of the grant; all together 100. @example 50 */
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  percent: string;
}

/** A grant programme (公益创投). What describes a purchase is refused. */
export class ProgrammeDto {
  /** @example 2025年新华街道公益创投（示例） */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** Who may apply for what. */
  @Matches(/\S/)
  @MaxLength(5000)
  call: string;

  /** 征集方向 @example ["为老服务"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/\S/, { each: true })
  @MaxLength(50, { each: true })
  themes: string[];

  @ValidateNested()
  @Type(() => BoundaryDto)
  boundary: BoundaryDto;

  /** A fund of the street whose payers allow grants. */
  @IsUUID()
  fundId: string;

  /** Service category: the fund's purposes and the judges' field. @example ELD */
  @Matches(/^[A-Z]{2,10}$/)
  category: string;

  /** Of all grants; reserved at the publication. */
  @IsMoney()
  total: MoneyDto;

  /** The most for one project: an application for more is invalid. */
  @IsMoney()
  maxGrant: MoneyDto;

  /** Left out: half for labour and volunteers, no assets and debts, persons and days as usual. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BudgetRulesDto)
  budgetRules?: BudgetRulesDto;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VentureFactorDto)
  criteria: VentureFactorDto[];

  /** Whether each application's highest and lowest judge are left out. */
  @IsBoolean()
  trimmed: boolean;

  /** No grant below it; 60 when left out. @example 60 */
  @IsOptional()
  @Matches(/^\d{1,2}(\.\d{1,2})?$/)
  passScore?: string;

  /** 5 or 7. @example 5 */
  @IsInt()
  @Min(1)
  @Max(99)
  panelSize: number;

  @ValidateNested()
  @Type(() => PitchMinutesDto)
  minutes: PitchMinutesDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique((each: VentureInstalmentDto) => each.trigger)
  @ValidateNested({ each: true })
  @Type(() => VentureInstalmentDto)
  instalments: VentureInstalmentDto[];

  @IsIn(VISIT_TEMPLATES)
  returnVisitTemplate: VisitTemplate;

  /** Last day for applications. @example 2025-03-24 */
  @IsDay()
  deadline: Day;

  /** Projects lie within these days. @example 2025-06-01 */
  @IsDay()
  projectFrom: Day;

  /** Inclusive. @example 2025-11-30 */
  @IsDay()
  projectTo: Day;

  /** The organization that runs the programme for the street; it may not apply. */
  @IsOptional()
  @IsUUID()
  undertakerId?: string;

  /** One application a theme; otherwise one in all. */
  @IsOptional()
  @IsBoolean()
  perTheme?: boolean;

  /** The community of implementation confirms each form (盖章). */
  @IsOptional()
  @IsBoolean()
  asksCommunity?: boolean;

  /** The street reads what is handed in before the deadline. */
  @IsOptional()
  @IsBoolean()
  openToStreet?: boolean;
}

/** The approval of civil affairs. */
export class ApproveProgrammeDto {
  /** Number of the paper. @example 民政〔2025〕18号（示例） */
  @Matches(/\S/)
  @MaxLength(200)
  approval: string;
}

/** Why something is given back, called off, left out, given up. */
export class VentureReasonDto {
  /** @example 资金来源说明不全 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Query of the programmes. */
export class ProgrammeQueryDto extends PageDto {
  @IsOptional()
  @IsIn(programmeLifecycle.states)
  state?: ProgrammeState;

  @IsOptional()
  @IsUUID()
  streetId?: string;
}
