import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageDto } from '../../platform/index.js';

/** The signed decision document. */
export class DecisionDto {
  /** Its words. @example 同意评审报告，确定第一候选供应商成交。 */
  @IsString()
  @MinLength(2)
  @MaxLength(20_000)
  text: string;

  /** SHA-256 of the text in UTF-8, lower-case hex; checked when given. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string;
}

/** An award to confirm. */
export class ConfirmAwardDto {
  @IsUUID()
  tenderId: string;

  /** A candidate of the report. */
  @IsUUID()
  bidId: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => DecisionDto)
  decision: DecisionDto;

  /** Needed for any candidate but the first; public. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

/** Why an award is taken back, and what comes after it. */
export class CancelAwardDto {
  /** @example supplier-refused */
  @IsIn(['supplier-refused', 'other'])
  ground: 'supplier-refused' | 'other';

  /** Public. @example 成交供应商书面放弃成交资格 */
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  reason: string;

  /** The next candidate in order, or the purchase anew (政府采购法实施条例 art. 49). @example next-candidate */
  @IsIn(['next-candidate', 'redo'])
  then: 'next-candidate' | 'redo';
}

/** Query of the awards. */
export class AwardQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}
