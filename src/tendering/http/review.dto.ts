import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../../platform/index.js';

/** The finding on one bid. */
export class ReviewResultDto {
  @IsUUID()
  bidId: string;

  /** Whether it meets the conditions and the substantial demands of the document. */
  @IsBoolean()
  conforms: boolean;

  /** Needed for a no. @example 未提供社会保险缴纳记录 */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  /** Codes of the substantive requirements that it does not meet. @example ["certified-staff"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9-]{0,49}$/, { each: true })
  missed?: string[];
}

/** The conformity review: every opened bid exactly once. */
export class ReviewBidsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ReviewResultDto)
  results: ReviewResultDto[];

  /** Deadline of the first round of offers, RFC 3339 with offset; only for methods that ask for them. @example 2025-03-20T15:00:00+08:00 */
  @IsOptional()
  @IsInstant()
  offersDueAt?: string;

  /** Whether that round is the final one already, which it is unless said; otherwise `offer-rounds` follow. */
  @IsOptional()
  @IsBoolean()
  final?: boolean;

  /** What was changed in the requirements before it; said by the purchaser's representative on the panel. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(20_000)
  changes?: string;
}

/** The decision on one abnormally low price. */
export class PriceResultDto {
  @IsUUID()
  bidId: string;

  /** Whether the bidder proved that the service can be given at this price. */
  @IsBoolean()
  justified: boolean;

  /** Always needed: it stands in the report. @example 提供了成本构成和同类合同 */
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;
}

/** The review of abnormally low prices: every marked bid exactly once. */
export class ReviewPricesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PriceResultDto)
  results: PriceResultDto[];
}
