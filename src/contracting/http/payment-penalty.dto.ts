import { IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';

/** What a payment request is cut by, before anybody approves it. */
export class AddPenaltyDto {
  /** Above zero; all penalties together at most what is asked for. */
  @IsMoney()
  amount: MoneyDto;

  /** The clause of the contract that says so; this or a breach. @example 第八条第二款 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  clause?: string;

  /** A notice of this contract whose decision finds a breach. */
  @IsOptional()
  @IsUUID()
  breachId?: string;

  /** The payee reads it. @example 迟延 5 日交付 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** What the payee says against a penalty. */
export class ObjectToPenaltyDto {
  /** @example 迟延系因场地未按时提供 */
  @Matches(/\S/)
  @MaxLength(500)
  objection: string;
}
