import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { CREDIT_LISTS, type CreditList } from '../domain/credit-lists.js';

/** An entry of a public credit list to record. */
export class RecordCreditEntryDto {
  @IsUUID()
  organizationId: string;

  /**
   * abnormal-activities 活动异常名录 (warns), seriously-dishonest 社会组织严重违法失信名单, judgment-defaulter 失信被执行人,
   * tax-violation 重大税收违法失信主体, procurement-violation 政府采购严重违法失信行为记录名单.
   */
  @IsIn(CREDIT_LISTS)
  list: CreditList;

  /** First day. @example 2025-03-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; open when absent. The ban ends by itself. @example 2026-02-28 */
  @IsOptional()
  @IsDay()
  validTo?: Day | null;

  /** Number of the decision (文号). @example 勃财采罚〔2025〕1号（示例） */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  document: string;

  /** Where it was seen. @example 中国政府采购网 */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  source: string;

  /** A picture of what was seen. */
  @IsOptional()
  @IsUUID()
  fileId?: string | null;
}

/** The end of an entry. */
export class LiftCreditEntryDto {
  /** First day on which it no longer counts. @example 2025-09-01 */
  @IsDay()
  liftedOn: Day;

  /** The document that removes it from its list, or says that it was recorded by mistake. @example 勃财采〔2025〕9号（示例） */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  document: string;
}

/** Query of entries and sanctions. */
export class OfOrganizationQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}
