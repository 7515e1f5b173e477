import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoney, IsQueryBoolean, MoneyDto, PageDto } from '../../platform/index.js';
import { PROOF_KINDS, type ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import { DecisionDto } from '../../tendering/index.js';
import { AGREEMENT_KINDS, type AgreementKind } from '../data/framework-agreement.entity.js';
import {
  type AgreementState,
  type ApplicationState,
  agreementLifecycle,
  applicationLifecycle,
} from '../domain/framework.lifecycles.js';
import { REMOVAL_GROUNDS, type RemovalGround } from '../domain/party-rules.js';

/** The signed decision on who is admitted. */
export class ConcludeFrameworkDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => DecisionDto)
  decision: DecisionDto;
}

/** A condition of entry. */
export class EntryConditionDto {
  /** Unique within the framework. @example kitchen-licence */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  code: string;

  /** @example 具有食品经营许可 */
  @Matches(/\S/)
  @MaxLength(500)
  title: string;
}

/** A standing invitation: everybody who accepts its terms gets in. */
export class DraftFrameworkDto {
  /** @example 老年人助餐服务开放式框架协议 */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** Code of a service category. @example ELD */
  @Matches(/^[A-Z]{3}$/)
  category: string;

  /** What may be called off. @example 辖区老年人助餐服务，按人次结算 */
  @Matches(/\S/)
  @MaxLength(2000)
  scope: string;

  /** By which the payment counts. @example 人次 */
  @Matches(/\S/)
  @MaxLength(20)
  unit: string;

  /** Unified payment for one unit. */
  @IsMoney()
  price: MoneyDto;

  /** Street offices that may order beside this one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds?: string[];

  /** The people served choose among the parties. */
  @IsOptional()
  @IsBoolean()
  chosenByServed?: boolean;

  /** What an applicant has to meet: nothing else decides. */
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => EntryConditionDto)
  conditions: EntryConditionDto[];

  /** Papers that a party must have valid on the day. @example ["tax-proof"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(PROOF_KINDS, { each: true })
  requiredProofs?: ProofKind[];

  /** First day of orders. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; without one it has no end. @example 2027-03-31 */
  @IsOptional()
  @IsDay()
  validTo?: Day;
}

/** That an agreement was filed. */
export class FileFrameworkDto {
  /** Number of the record. @example 示框备〔2025〕1号 */
  @Matches(/\S/)
  @MaxLength(100)
  filingNumber: string;
}

/** Why something ends. */
export class EndFrameworkDto {
  /** Public. @example 服务政策调整 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** When entry is open again. */
export class ReopenFrameworkDto {
  /** A published item that describes the same service. */
  @IsUUID()
  itemId: string;

  /** Day for bids. @example 2025-09-17 */
  @IsDay()
  deadline: Day;

  /** From when on the new parties take orders. @example 2025-11-01 */
  @IsDay()
  serviceFrom: Day;
}

/** Why a party is removed. */
export class RemovePartyDto {
  /** @example refused-orders */
  @IsIn(REMOVAL_GROUNDS)
  ground: RemovalGround;

  /** Public. @example 无正当理由两次拒绝接受合同授予 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}

/** An application to an open framework. */
export class ApplyToFrameworkDto {
  /** How the published conditions are met. @example 具有食品经营许可，日供餐能力 600 份 */
  @Matches(/\S/)
  @MaxLength(5000)
  statement: string;

  /** The published payment and all terms are accepted. @example true */
  @IsBoolean()
  acceptsTerms: boolean;
}

/** What was found for one published condition. */
export class EntryFindingDto {
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  code: string;

  @IsBoolean()
  met: boolean;

  /** Needed where it is not met. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}

/** What decides an application: one finding for each published condition. */
export class DecideApplicationDto {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => EntryFindingDto)
  findings: EntryFindingDto[];
}

/** Query of the agreements. */
export class FrameworkQueryDto extends PageDto {
  @IsOptional()
  @IsIn(agreementLifecycle.states)
  state?: AgreementState;

  @IsOptional()
  @IsIn(AGREEMENT_KINDS)
  kind?: AgreementKind;

  @IsOptional()
  @IsUUID()
  buyerId?: string;

  /** @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string;
}

/** Query of applications. */
export class ApplicationQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  agreementId?: string;

  @IsOptional()
  @IsIn(applicationLifecycle.states)
  state?: ApplicationState;
}

/** Query of the clocks. */
export class FrameworkClockQueryDto {
  /** Only those whose last day is over. @example true */
  @IsOptional()
  @IsQueryBoolean()
  overdue?: boolean;
}
