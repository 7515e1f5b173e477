import { PartialType, PickType } from '@nestjs/swagger';
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
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import { PROOF_KINDS, type ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import {
  PAYMENT_TRIGGERS,
  type PaymentTrigger,
  VISIT_TEMPLATES,
  type VisitTemplate,
} from '../data/tender.entity.js';
import { CONSORTIUM_TERMS, type ConsortiumTerm } from '../domain/consortium.js';
import { MOST_LOTS } from '../domain/lot-rules.js';
import {
  AWARD_TESTS,
  type AwardTest,
  ENVELOPES,
  type Envelopes,
  type MethodCode,
} from '../domain/method-rules.js';
import {
  EVIDENCE_NEEDS,
  type EvidenceNeed,
  REQUIREMENT_KINDS,
  type RequirementKind,
} from '../domain/requirements.js';
import { methodTable } from '../domain/method-table.js';
import { CriterionDto } from './criterion.dto.js';
import { FrameworkTermsDto } from './framework-terms.dto.js';
import { type TenderState, tenderLifecycle } from '../domain/tender.lifecycle.js';

const METHODS = Object.keys(methodTable) as MethodCode[];

/** One thing that bids have to answer. */
export class RequirementDto {
  /** Unique within the tender. @example certified-staff */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  code: string;

  /** @example 配备持证社工不少于六名 */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title: string;

  /** `substantive` (实质性要求): a bid that misses it is invalid; `scored`: judged under a factor; `other`. */
  @IsIn(REQUIREMENT_KINDS)
  kind: RequirementKind;

  /** Whether the answer is proven by files of the bid; `optional` when left out. */
  @IsOptional()
  @IsIn(EVIDENCE_NEEDS)
  evidence?: EvidenceNeed;

  /** Code of the criterion under which a scored one is judged. @example service-plan */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  factor?: string;
}

/** One payment of the contract to come. */
export class InstalmentDto {
  @IsIn(PAYMENT_TRIGGERS)
  trigger: PaymentTrigger;

  /** Percent of the contract amount; all together 100. @example 50 */
  @Matches(/^\d{1,3}(\.\d{1,2})?$/)
  percent: string;
}

/** 履约验收方案: who accepts, when, how, in which steps, what, by which standard. */
export class AcceptancePlanDto {
  /** @example 街道办事处会同社区和服务对象代表 */
  @Matches(/\S/)
  @MaxLength(500)
  subject: string;

  /** @example 中期、期满后10个工作日内 */
  @Matches(/\S/)
  @MaxLength(500)
  time: string;

  /** @example 查阅台账、现场查看、问卷 */
  @Matches(/\S/)
  @MaxLength(500)
  way: string;

  /** @example 自查、提交、验收、公告 */
  @Matches(/\S/)
  @MaxLength(1000)
  procedure: string;

  /** @example 每一项服务指标 */
  @Matches(/\S/)
  @MaxLength(2000)
  content: string;

  /** @example 服务数量达到约定，满意度不低于85% */
  @Matches(/\S/)
  @MaxLength(2000)
  standard: string;
}

/** A part of the purchase (包) that is bid for and awarded by itself. */
export class LotDto {
  /** @example 助餐服务 */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  title: string;

  /** Highest valid price of the lot; all together within the tender's ceiling. */
  @IsMoney()
  ceiling: MoneyDto;

  /** Bid bond (投标保证金): at most 2 % of the lot's ceiling (政府采购法实施条例 art. 33); none when left out or zero. */
  @IsOptional()
  @IsMoney()
  bidBond?: MoneyDto;

  /** What belongs to it. @example 向80岁以上独居老人每日送餐（示例） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  description?: string;
}

/** A tender to draft from a published service item. */
export class DraftTenderDto {
  /** The published item of a community of this street. */
  @IsUUID()
  itemId: string;

  /** @example 长安社区居家养老服务采购 */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  title: string;

  /** Procurement method. @example competitive-consultation */
  @IsIn(METHODS)
  method: MethodCode;

  /** Budget of the purchase; disclosed in the documents (政府采购法实施条例 art. 30). */
  @IsMoney()
  budget: MoneyDto;

  /** Highest valid price (最高限价). */
  @IsMoney()
  ceiling: MoneyDto;

  /** Bid bond (投标保证金): at most 2 % of the budget, for a tender in one (政府采购法实施条例 art. 33); none when left out or zero. */
  @IsOptional()
  @IsMoney()
  bidBond?: MoneyDto;

  /** Lots (包), in order; without any the tender is one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LOTS)
  @ValidateNested({ each: true })
  @Type(() => LotDto)
  lots?: LotDto[];

  /** How many lots one supplier may win (限制中标包数); any number when left out. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_LOTS)
  maxLotsPerSupplier?: number;

  /** How the winner is found; the method's ordinary test when left out. @example comprehensive-scoring */
  @IsOptional()
  @IsIn(AWARD_TESTS)
  awardTest?: AwardTest;

  /** `two`: the price is sealed apart and opened when quality is judged, where the method allows it; `one` when left out. @example two */
  @IsOptional()
  @IsIn(ENVELOPES)
  envelopes?: Envelopes;

  /** Why this method: which of the law's cases, and why. Needed for all but open methods. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  methodReason?: string;

  /** Percent taken off the prices of small and micro enterprises, for the evaluation alone: 10 to 20. @example 10 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  priceDeduction?: number;

  /** 技术复杂: the panel is larger where the method says so. */
  @IsOptional()
  @IsBoolean()
  complex?: boolean;

  /** 社会影响较大: the same. */
  @IsOptional()
  @IsBoolean()
  largeSocialImpact?: boolean;

  /** The failed or cancelled tender of the same item that this one follows. */
  @IsOptional()
  @IsUUID()
  retenderOf?: string;

  /** Award criteria; together 100 points, none where the price alone decides. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];

  /** Whether a consortium (联合体) may bid; `refused` when left out. */
  @IsOptional()
  @IsIn(CONSORTIUM_TERMS)
  consortium?: ConsortiumTerm;

  /** What bids have to answer, each by itself. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RequirementDto)
  requirements?: RequirementDto[];

  /** Day for bids, until the installation's closing hour. @example 2025-03-17 */
  @IsDay()
  deadline: Day;

  /** Payments of the contract, in order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => InstalmentDto)
  instalments: InstalmentDto[];

  /** How the service is accepted; statutory methods are not published without. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AcceptancePlanDto)
  acceptancePlan?: AcceptancePlanDto;

  /** Return visits, frozen into the contract; as the district's evaluation rules say (`by-rules`) unless given. */
  @IsOptional()
  @IsIn(VISIT_TEMPLATES)
  returnVisitTemplate?: VisitTemplate;

  /** First day of the service. @example 2025-04-14 */
  @IsDay()
  serviceFrom: Day;

  /** Last day of the service, inclusive. @example 2025-11-28 */
  @IsDay()
  serviceTo: Day;

  /** Papers that a bidder must have valid on the day of its bid; age, size, grade and place are none. @example ["tax-proof"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(PROOF_KINDS, { each: true })
  requiredProofs?: ProofKind[];

  /** For the first stage of a framework (`framework-closed`): prices are per unit, `serviceFrom` and `serviceTo` its term. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FrameworkTermsDto)
  framework?: FrameworkTermsDto;
}

/** Changes of a draft: the fields given replace those there. */
export class ChangeTenderDto extends PartialType(
  PickType(DraftTenderDto, [
    'title',
    'method',
    'budget',
    'ceiling',
    'bidBond',
    'criteria',
    'requirements',
    'consortium',
    'deadline',
    'instalments',
    'acceptancePlan',
    'returnVisitTemplate',
    'serviceFrom',
    'serviceTo',
    'requiredProofs',
    'awardTest',
    'envelopes',
    'methodReason',
    'priceDeduction',
    'complex',
    'largeSocialImpact',
    'lots',
    'maxLotsPerSupplier',
    'retenderOf',
    'framework',
  ] as const),
  // A term can be changed, not emptied.
  { skipNullProperties: false },
) {}

/** Why a tender is called off. */
export class CancelTenderDto {
  /** Public. @example 采购任务取消 */
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  reason: string;

  /** The only lot to be called off; all of the tender without it. @example 2 */
  @IsOptional()
  @IsInt()
  @Min(1)
  lot?: number;
}

/** Query of the tenders. */
export class TenderQueryDto extends PageDto {
  @IsOptional()
  @IsIn(tenderLifecycle.states)
  state?: TenderState;

  @IsOptional()
  @IsUUID()
  buyerId?: string;

  @IsOptional()
  @IsUUID()
  itemId?: string;
}
