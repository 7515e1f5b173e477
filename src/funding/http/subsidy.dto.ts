import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { SUBSIDY_KINDS, type SubsidyKind } from '../domain/subsidy-rules.js';
import { type SubsidyState, subsidyLifecycle } from '../domain/subsidy.lifecycle.js';

/** One payment of a schedule. */
export class SubsidyInstalmentDto {
  /** It is not paid before; within the fund's year. @example 2025-04-01 */
  @IsDay()
  dueOn: Day;

  /** Above zero. */
  @IsMoney()
  amount: MoneyDto;
}

/** A subsidy to be approved. */
export class DraftSubsidyDto {
  /** 扶持新社会组织 · 运营补贴 · 社区补贴. @example start-up */
  @IsIn(SUBSIDY_KINDS)
  kind: SubsidyKind;

  /** The organization, or the community's unit. */
  @IsUUID()
  receiverId: string;

  /** A fund of the caller's unit. */
  @IsUUID()
  fundId: string;

  /** Service category that it serves; the fund's purposes judge it. @example ORG */
  @Matches(/^[A-Z]{2,10}$/)
  category: string;

  /** @example 2025年新成立社会组织扶持资金（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** The document that it rests on. @example 街道会议纪要〔2025〕4号（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;

  /** In the order of their days. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(36)
  @ValidateNested({ each: true })
  @Type(() => SubsidyInstalmentDto)
  instalments: SubsidyInstalmentDto[];
}

/** Why it is refused or cancelled. */
export class SubsidyReasonDto {
  /** @example 机构已注销 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** A payment of one instalment. */
export class PaySubsidyDto {
  /** Its place in the schedule, from 0. @example 0 */
  @IsInt()
  @Min(0)
  @Max(35)
  position: number;

  /** @example 2025-04-01 */
  @IsDay()
  paidOn: Day;

  /** Number of the payment; once in a subsidy. @example 付-2025-0107 */
  @Matches(/\S/)
  @MaxLength(50)
  voucher: string;
}

/** Query of the subsidies. */
export class SubsidyQueryDto extends PageDto {
  @IsOptional()
  @IsIn(SUBSIDY_KINDS)
  kind?: SubsidyKind;

  @IsOptional()
  @IsIn(subsidyLifecycle.states)
  state?: SubsidyState;

  @IsOptional()
  @IsUUID()
  receiverId?: string;
}

/** Query of what waits. */
export class ArrearsQueryDto {
  /** As it stood at the end of this day; today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
