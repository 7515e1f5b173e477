import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  BREACH_GROUND_NAMES,
  BREACH_OUTCOMES,
  type BreachGround,
  type BreachOutcome,
} from '../domain/breach-rules.js';

/** A breach as the buyer finds it. */
export class NoticeBreachDto {
  /** 转包, 虚报服务记录, 挪用资金, 泄露个人信息, 未按约定提供服务. */
  @IsIn(BREACH_GROUND_NAMES)
  ground: BreachGround;

  /** What happened; names no resident. @example 六月份上门服务未开展，服务记录与抽查不符 */
  @Matches(/\S/)
  @MaxLength(4000)
  facts: string;

  /** Evidence uploaded by the caller's unit. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** The provider's defence. */
export class DefendBreachDto {
  /** @example 六月因防汛暂停，已于七月补足 */
  @Matches(/\S/)
  @MaxLength(4000)
  text: string;

  /** Evidence uploaded by the caller's unit. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** A sanction to be proposed to the district; it has its own defence and decision. */
export class BreachSanctionDto {
  @IsIn(['warning', 'purchase-bar'])
  kind: 'warning' | 'purchase-bar';

  /** Whole months of a bar. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36)
  months?: number;
}

/** What is decided about a breach. */
export class DecideBreachDto {
  @IsIn(BREACH_OUTCOMES)
  outcome: BreachOutcome;

  /** @example 经核实服务未开展，申辩理由不成立 */
  @Matches(/\S/)
  @MaxLength(4000)
  reasons: string;

  /** `rectify`: last day for putting it right. */
  @IsOptional()
  @IsDay()
  rectifyBy?: Day;

  /** `terminate`: what all that was delivered and accepted is worth. */
  @IsOptional()
  @IsMoney()
  settledAmount?: MoneyDto;

  /** `terminate`: what is proposed to the district. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BreachSanctionDto)
  sanction?: BreachSanctionDto;
}

/** An unspent advance that came back. */
export class RecordRefundDto {
  /** The bank's own reference; the same with the same content is the same refund. @example TK-2025-0001 */
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'bankReference must be 1 to 100 visible characters' })
  bankReference: string;

  /** At most what is due. */
  @IsMoney()
  amount: MoneyDto;

  /** Not in the future. @example 2025-07-01 */
  @IsDay()
  receivedOn: Day;
}

/** Money for a new tender of the item. */
export class RetenderItemDto {
  /** The item's ceiling unless given. */
  @IsOptional()
  @IsMoney()
  amount?: MoneyDto;
}
