import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { CHECK_ANSWERS, type CheckAnswer } from '../domain/credit-check-rules.js';
import { CREDIT_LISTS, type CreditList } from '../domain/credit-lists.js';

/** A search of a public credit list to record (财库〔2016〕125号). */
export class RecordCreditCheckDto {
  /** The supplier that was looked for. */
  @IsUUID()
  organizationId: string;

  /** @example judgment-defaulter */
  @IsIn(CREDIT_LISTS)
  list: CreditList;

  /** Day of the search, no later than today. @example 2025-03-03 */
  @IsDay()
  askedOn: Day;

  /** clean: it was not there; listed: an entry was found. @example clean */
  @IsIn(CHECK_ANSWERS)
  result: CheckAnswer;

  /** Number of the decision that was found (文号); only with `listed`. @example 勃财采罚〔2025〕1号（示例） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  document?: string;

  /** Where it was asked. @example 信用中国 */
  @Matches(/\S/)
  @MaxLength(200)
  source: string;

  /** For which purchase or decision, without names of persons. @example 新华街道2025年居家养老服务采购资格审查 */
  @Matches(/\S/)
  @MaxLength(200)
  purpose: string;

  /** The picture of the answer: a PDF or picture that the caller's unit uploaded. */
  @IsUUID()
  fileId: string;
}
