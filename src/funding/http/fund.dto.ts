import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import { SOURCE_KINDS, type SourceKind } from '../data/fund-source.entity.js';

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
