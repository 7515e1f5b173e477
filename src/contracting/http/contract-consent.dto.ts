import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { CONSENT_KINDS, type ConsentKind } from '../domain/consent-rules.js';

/** What the provider asks the buyer's consent for. */
export class RequestConsentDto {
  /** `key-person` 主要人员, `subcontract` 分包 (政府采购法 art. 48). */
  @IsIn(CONSENT_KINDS)
  kind: ConsentKind;

  /** Names nobody. @example 原项目主管离职 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;

  /** Key person: a social worker of the organization. */
  @IsOptional()
  @IsUUID()
  workerId?: string;

  /** Key person: as what. @example 项目主管 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  post?: string;

  /** Key person: the granted request whose person is replaced; left out for a first naming. */
  @IsOptional()
  @IsUUID()
  replaces?: string;

  /** Subcontract: who does the part. */
  @IsOptional()
  @IsUUID()
  organizationId?: string;

  /** Subcontract: which part. @example 助浴车辆保障 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  part?: string;

  /** Subcontract: its price. */
  @IsOptional()
  @IsMoney()
  amount?: MoneyDto;

  /** Subcontract: whether it is the main part of the service, which is never given on. */
  @IsOptional()
  @IsBoolean()
  isMainPart?: boolean;
}

/** Why the buyer does not consent. */
export class RefuseConsentDto {
  /** @example 分包内容属于主体服务 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** That a key person has left. */
export class VacateKeyPersonDto {
  /** @example 2025-05-06 */
  @IsDay()
  leftOn: Day;

  /** Names nobody. @example 离职 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
