import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { SANCTION_KINDS, type SanctionKind } from '../domain/sanction-rules.js';

/** A sanction to propose. */
export class ProposeSanctionDto {
  @IsUUID()
  organizationId: string;

  /** warning, or purchase-bar: no purchase below the threshold and no grant for some months. */
  @IsIn(SANCTION_KINDS)
  kind: SanctionKind;

  /** What happened. @example 服务台账与回访结果严重不符 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(4000)
  grounds: string;

  /** The rule announced beforehand on which it stands. @example 区级购买服务管理办法第十二条（示例） */
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;

  /** Whole months of a bar; absent for a warning. @example 12 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36)
  months?: number | null;

  /** Evidence that your unit uploaded. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** What the organization says for itself. */
export class AnswerSanctionDto {
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  text: string;

  /** Evidence that the organization uploaded. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** An appeal. */
export class AppealSanctionDto {
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  text: string;
}

/** A decision with its reasons; the organization reads it. */
export class DecideSanctionDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(4000)
  reason: string;
}
