import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';

/** What goes over into the next year. */
export class CarryOverDto {
  /** A fund of the unit and the next year; this or `newFundName`. */
  @IsOptional()
  @IsUUID()
  intoFundId?: string;

  /** Opens a fund of the next year with the same purpose and nothing else in it. @example 2026年居家养老专项（结转） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  newFundName?: string;

  /** Free money; left out, all of it. */
  @IsOptional()
  @IsMoney()
  available?: MoneyDto;

  /** The purchases whose reserved and committed money goes over in full; left out, all. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  commitments?: string[];

  /** Number of the document; once in a fund. @example 结-2025-0001 */
  @Matches(/\S/)
  @MaxLength(50)
  voucher: string;

  /** @example 合同跨年度执行 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
