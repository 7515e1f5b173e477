import { IsIn, IsOptional, IsUUID, Matches, MaxLength, ArrayMaxSize, ArrayUnique } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { INDICATOR_CODES, type IndicatorCode } from '../domain/indicator-codes.js';
import { RED_FLAG_STATES, type RedFlagState } from '../domain/red-flag.lifecycle.js';

/** Which flags. */
export class FlagQueryDto extends PageDto {
  /** Of one indicator. @example R018 */
  @IsOptional()
  @IsIn(INDICATOR_CODES)
  code?: IndicatorCode;

  @IsOptional()
  @IsIn(RED_FLAG_STATES)
  state?: RedFlagState;

  /** For which this unit answers. */
  @IsOptional()
  @IsUUID()
  buyerId?: string;

  @IsOptional()
  @IsUUID()
  tenderId?: string;

  /** In which this supplier has a part. */
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}

/** How the figures of a flag came about, in the buyer's words. */
export class ExplainFlagDto {
  /** Names no resident. @example 辖区同类机构仅此一家，已三次公告征集（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  explanation: string;

  /** Evidence uploaded by the caller's unit. */
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** Why a supervisor decides so. */
export class DecideFlagDto {
  /** @example 说明与开启记录一致，予以采纳（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  reasons: string;
}
