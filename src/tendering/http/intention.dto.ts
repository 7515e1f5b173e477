import { PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import { type IntentionState, intentionLifecycle } from '../domain/intention.lifecycle.js';
import { RESERVATIONS, type Reservation } from '../domain/intentions.js';

/** What a street intends to buy (采购意向). */
export class IntentionDto {
  /** @example 长安社区居家养老服务采购意向 */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** Items that the street's communities submitted. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  /** What is needed (采购需求概况). @example 为辖区独居老人提供上门照料4800人次 */
  @Matches(/\S/)
  @MaxLength(2000)
  summary: string;

  @IsMoney()
  budget: MoneyDto;

  /** When the purchase is expected to begin. @example 2025-04 */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  expectedMonth: string;

  /** Whether it is reserved for small and medium enterprises; nobody when left out. @example nobody */
  @IsOptional()
  @IsIn(RESERVATIONS)
  reservedFor?: Reservation;
}

/** Changes of a draft: the fields given replace those there. */
export class ChangeIntentionDto extends PartialType(IntentionDto, { skipNullProperties: false }) {}

/** Why a published intention is taken back. */
export class WithdrawIntentionDto {
  /** Public. @example 预算调整，不再采购 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Query of the intentions. */
export class IntentionQueryDto extends PageDto {
  @IsOptional()
  @IsIn(intentionLifecycle.states)
  state?: IntentionState;

  @IsOptional()
  @IsUUID()
  buyerId?: string;

  /** Only those that name this item. */
  @IsOptional()
  @IsUUID()
  itemId?: string;
}
