import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { RevealDto, SheetFormatDto } from '../../platform/index.js';

/** Which approved requests go to the bank. */
export class OrderPaymentsDto {
  /** All that wait, 500 at most, when none are named. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  paymentRequestIds?: string[];
}

/** Why the accounts of payees leave the program. */
export class WriteBankFileDto extends RevealDto {}

/** Which kind of file the bank takes. */
export class BankFileQueryDto extends SheetFormatDto {}

/** Why orders are taken back. */
export class WithdrawOrdersDto {
  /** @example 银行未受理该批次 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
