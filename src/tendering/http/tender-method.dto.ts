import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { APPROVAL_KINDS, type ApprovalKind } from '../domain/approvals.js';
import { INVITATION_SOURCES, type InvitationSource } from '../domain/invitations.js';

/** A decision that a step of the tender waits for. */
export class ApproveTenderDto {
  /** `method` and `two-suppliers` by the procurement supervisor, `funder-…` by the finance officer, `single-bidder` by the lead. @example method */
  @IsIn(APPROVAL_KINDS)
  kind: ApprovalKind;

  /** @example true */
  @IsBoolean()
  granted: boolean;

  /** Number of the paper. @example 示采批〔2025〕1号 */
  @Matches(/\S/)
  @MaxLength(100)
  documentNumber: string;

  /** Needed for a no. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  reason?: string;
}

/** Who may be invited, and how many are drawn. */
export class InviteSuppliersDto {
  /** Where they come from; `named` for the one supplier of a single source. @example library */
  @IsIn(INVITATION_SOURCES)
  source: InvitationSource;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  organizationIds: string[];

  /** How many are drawn at random; 1 for a named supplier. @example 3 */
  @IsInt()
  @Min(1)
  @Max(200)
  draw: number;
}

/** What was negotiated with the single supplier. */
export class NegotiationRecordDto {
  /** Functions, no names. @example 采购人代表二名、具有相关经验的专业人员一名 */
  @Matches(/\S/)
  @MaxLength(500)
  attendees: string;

  /** Why the price is right: cost, prices of like contracts. @example 参照同类合同单价及成本构成协商 */
  @Matches(/\S/)
  @MaxLength(5000)
  priceBasis: string;

  /** What else was agreed. @example 服务频次、质量标准及验收方式 */
  @Matches(/\S/)
  @MaxLength(5000)
  terms: string;

  /** The signed record. */
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
