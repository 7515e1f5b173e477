import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { SOURCE_KINDS, type SourceKind } from '../domain/source-kinds.js';

/** Code of a budget project. */
export const BUDGET_CODE = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

/** One payer's share. */
export class FundSourceDto {
  /** Who pays: a level of budget, the lottery fund (福彩公益金), the street (街道配套), a co-operative, society, own means, a unit that benefits. @example fiscal-district */
  @IsIn(SOURCE_KINDS)
  kind: SourceKind;

  /** Above zero. */
  @IsMoney()
  amount: MoneyDto;
}

/** A fund to open for the caller's unit. */
export class OpenFundDto {
  /** Unique in the unit and year. @example 2025年居家养老服务专项资金 */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** Budget year. @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear: number;

  /** Who pays how much; the fund's total is their sum. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FundSourceDto)
  sources: FundSourceDto[];

  /** Codes of the only service categories that it may pay; left out, no limit (lottery money alone has its own). */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @MaxLength(10, { each: true })
  categories?: string[];

  /** The project of the approved budget out of which its public money comes. @example ELD-01 */
  @IsOptional()
  @Matches(BUDGET_CODE)
  budgetCode?: string | null;
}

/** Money that comes into an open fund. */
export class ContributeDto {
  @IsIn(SOURCE_KINDS)
  kind: SourceKind;

  /** Above zero. */
  @IsMoney()
  amount: MoneyDto;

  /** A unit or an organization, never a private person; demanded of a unit that benefits. @example 示例商业广场 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  payer?: string | null;

  /** The payer agreed to be named in public; left out, it is only counted. */
  @IsOptional()
  @IsBoolean()
  payerPublic?: boolean;

  /** @example 2025-03-03 */
  @IsDay()
  receivedOn: Day;

  /** Number of the receipt; once in a fund. @example 收-2025-0031 */
  @Matches(/\S/)
  @MaxLength(50)
  voucher: string;

  /** That a unit which benefits pays of its own will: the agreement or meeting (城市居民委员会组织法 art. 42). @example 2025年2月共建协议第3条 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  statement?: string | null;
}

/** Free money that goes back to its payers. */
export class ReturnMoneyDto {
  /** Above zero, and free. */
  @IsMoney()
  amount: MoneyDto;

  /** Number of the document; once in a fund. @example 交-2025-0002 */
  @Matches(/\S/)
  @MaxLength(50)
  voucher: string;

  /** @example 年度结余交回财政 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Query of the funds. */
export class FundQueryDto extends PageDto {
  /** Only funds of this budget year. @example 2025 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear?: number;
}
