import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { REVERSAL_GROUNDS, type ReversalGround } from '../domain/reversal-rules.js';
import { PayeeAccountDto } from './contract.dto.js';

/** What the provider asks to be paid; the amount is what the instalment may cost. */
export class RequestPaymentDto {
  /** A milestone with an amount, of a contract of the caller's organization. */
  @IsUUID()
  milestoneId: string;

  /** Used once per organization. @example "25232000000012345678" */
  @Matches(/^[\x21-\x7e]{1,50}$/, { message: 'invoiceNumber must be 1 to 50 visible characters' })
  invoiceNumber: string;

  /** The day on the invoice, today unless given; ten working days later it is overdue. @example 2025-05-08 */
  @IsOptional()
  @IsDay()
  invoiceOn?: Day;

  /** Has to be the one agreed in the contract. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PayeeAccountDto)
  payeeAccount?: PayeeAccountDto;
}

/** Why a payment request is refused. */
export class RefusePaymentRequestDto {
  /** @example 发票抬头有误 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** A payment that went out. */
export class RecordPaymentDto {
  /** An approved request. */
  @IsUUID()
  paymentRequestId: string;

  /** The payer's own id of the payment; the same id with the same content is the same payment. @example ZF-2025-0001 */
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'payerPaymentId must be 1 to 100 visible characters' })
  payerPaymentId: string;

  /** At most what is approved and unpaid. */
  @IsMoney()
  amount: MoneyDto;

  /** Not in the future. @example 2025-05-12 */
  @IsDay()
  paidOn: Day;
}

/** A payment that came back or went out wrongly. */
export class ReversePaymentDto {
  /** The payer's own id of the reversal; the same id with the same content is the same reversal. @example CZ-2025-0001 */
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'payerReversalId must be 1 to 100 visible characters' })
  payerReversalId: string;

  /** @example returned-by-bank */
  @IsIn(REVERSAL_GROUNDS)
  ground: ReversalGround;

  /** @example 收款账号已销户，银行退回 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;

  /** Not before the payment and not in the future. @example 2025-05-15 */
  @IsDay()
  reversedOn: Day;
}
