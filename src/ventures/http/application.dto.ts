import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { type ApplicationState, applicationLifecycle } from '../domain/application.lifecycle.js';
import { COST_KINDS, type CostKind } from '../domain/budget.js';
import { CERTIFICATE_LEVELS, INDICATOR_KINDS } from '../domain/form.js';

const KINDS = Object.keys(COST_KINDS) as CostKind[];
const FIGURE = /^\d{1,9}(\.\d{1,2})?$/;

/** How the need was found. */
export class NeedFindingDto {
  @Matches(/\S/)
  @MaxLength(3000)
  analysis: string;

  /** @example 问卷与入户访谈 */
  @Matches(/\S/)
  @MaxLength(200)
  method: string;

  /** How many were asked. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  surveyed: number;

  @IsDay()
  surveyedOn: Day;

  /** What there is already. */
  @Matches(/\S/)
  @MaxLength(1000)
  existing: string;

  /** What is missing. */
  @Matches(/\S/)
  @MaxLength(1000)
  gap: string;
}

/** Who has something of it; direct and indirect are counted apart. */
export class BeneficiariesDto {
  /** @example 独居老人 */
  @Matches(/\S/)
  @MaxLength(200)
  group: string;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  direct: number;

  @IsInt()
  @Min(0)
  @Max(10_000_000)
  indirect: number;
}

/** Who works on it: a role, without names. */
export class TeamRoleDto {
  /** @example 项目主管 */
  @Matches(/\S/)
  @MaxLength(50)
  role: string;

  @IsInt()
  @Min(1)
  @Max(500)
  people: number;

  /** 社会工作者职业资格 */
  @IsIn(CERTIFICATE_LEVELS)
  certificate: (typeof CERTIFICATE_LEVELS)[number];

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  education?: string;
}

/** What shall come of it. */
export class VentureIndicatorDto {
  @IsIn(INDICATOR_KINDS)
  kind: (typeof INDICATOR_KINDS)[number];

  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** @example 人次 */
  @Matches(/\S/)
  @MaxLength(20)
  unit: string;

  /** Decimal text. @example 0 */
  @Matches(FIGURE)
  baseline: string;

  /** Decimal text. @example 240 */
  @Matches(FIGURE)
  target: string;

  /** How it is measured. */
  @Matches(/\S/)
  @MaxLength(200)
  tool: string;
}

/** One step of the plan. */
export class VentureActivityDto {
  /** Month of the project, from 1. */
  @IsInt()
  @Min(1)
  @Max(12)
  month: number;

  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  @Matches(/\S/)
  @MaxLength(100)
  place: string;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  people: number;

  @Matches(/\S/)
  @MaxLength(500)
  risk: string;

  /** What is done when it happens. */
  @Matches(/\S/)
  @MaxLength(500)
  emergency: string;
}

/** One line of the budget. */
export class ApplicationBudgetLineDto {
  @IsIn(KINDS)
  kind: CostKind;

  @Matches(/\S/)
  @MaxLength(100)
  item: string;

  @IsMoney()
  unitPrice: MoneyDto;

  /** Decimal text. @example 24 */
  @Matches(FIGURE)
  quantity: string;

  @IsInt()
  @Min(1)
  @Max(366)
  days: number;

  @IsInt()
  @Min(1)
  @Max(100_000)
  people: number;

  /** Unit price × quantity × days × people. */
  @IsMoney()
  amount: MoneyDto;

  /** What the organization or others pay of it. */
  @IsMoney()
  own: MoneyDto;

  /** Why that price. */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;
}

/** 承诺 */
export class DeclarationsDto {
  /** 内容真实 */
  @IsBoolean()
  truth: boolean;

  /** 接受监督与审计 */
  @IsBoolean()
  supervision: boolean;
}

/** 项目申报书: what is left out is missing when it is handed in. */
export class ApplicationFormDto {
  /** Shows the service. @example 银龄数字课堂（示例） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  title?: string;

  /** One of the programme's. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  theme?: string;

  /** Target group, problem, method, goal. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  summary?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => NeedFindingDto)
  need?: NeedFindingDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => BeneficiariesDto)
  beneficiaries?: BeneficiariesDto;

  /** The first of a month. @example 2025-06-01 */
  @IsOptional()
  @IsDay()
  startsOn?: Day;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  months?: number;

  /** Similar projects, wherever they were. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  experience?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => TeamRoleDto)
  team?: TeamRoleDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VentureIndicatorDto)
  indicators?: VentureIndicatorDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => VentureActivityDto)
  activities?: VentureActivityDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ApplicationBudgetLineDto)
  budget?: ApplicationBudgetLineDto[];

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  sustainability?: string;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  innovation?: string;

  /** How volunteers take part. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  volunteers?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => DeclarationsDto)
  declares?: DeclarationsDto;
}

/** The content of an application, whole: what is left out is gone. */
export class ChangeApplicationDto {
  /** Where it is carried out: a community of the street. */
  @IsUUID()
  communityId: string;

  @ValidateNested()
  @Type(() => ApplicationFormDto)
  form: ApplicationFormDto;
}

/** An application to a programme. */
export class ApplyDto extends ChangeApplicationDto {
  @IsUUID()
  programmeId: string;
}

/** Query of the applications. */
export class VentureApplicationQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @IsOptional()
  @IsIn(applicationLifecycle.states)
  state?: ApplicationState;
}
