import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { DECISIONS, type Decision } from '../domain/admission-rules.js';

/** A street office's decision on one submitted item. */
export class DecideAdmissionDto {
  /** A submitted item of a community of the caller's street. */
  @IsUUID()
  itemId: string;

  /** @example admit */
  @IsIn(DECISIONS)
  decision: Decision;

  /**
   * For `admit`: the street's fund in which the item's ceiling is reserved; of an item that revises another, what is
   * added to the other's money in the same fund. Absent for items of claim lists.
   */
  @IsOptional()
  @IsUUID()
  fundId?: string;

  /** For `admit`, in place of `fundId`: the street's plan that splits the ceiling over several funds. */
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** Needed for `refuse`. No personal data. @example 属于政府部门自身职责，不应转交社区 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  reason?: string;
}

/** Query of the admissions. */
export class AdmissionQueryDto extends PageDto {
  /** Only the decision on this item. */
  @IsOptional()
  @IsUUID()
  itemId?: string;
}
