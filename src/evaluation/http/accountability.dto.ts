import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  ACCOUNTABILITY_CAUSES,
  ACCOUNTABILITY_MEASURES,
  type AccountabilityCause,
  type AccountabilityMeasure,
} from '../domain/accountability.js';
import { EvidenceDto } from './evidence.dto.js';

/** A case to be put to a unit. */
export class OpenAccountabilityDto extends EvidenceDto {
  /** The unit that has to answer: a street office, a community, an organization, an evaluation body. */
  @IsUUID()
  unitId: string;

  /** @example duty-overdue */
  @IsIn(ACCOUNTABILITY_CAUSES)
  cause: AccountabilityCause;

  /** The breach, rectification or visit that shows it. */
  @IsOptional()
  @IsUUID()
  causeId?: string;

  /** What happened; names no resident. @example 验收结果逾期20个工作日未公告（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  facts: string;

  /** The rule that was not kept. @example 合同约定的验收期限（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;
}

/** The unit's own words. */
export class AnswerAccountabilityDto {
  /** Names no resident. @example 经办人调离，已补公告（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  text: string;
}

/** Why a case ends. */
export class EndAccountabilityDto {
  /** @example 已补正，未造成后果（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  reasons: string;
}

/** What follows from a case. */
export class ConcludeAccountabilityDto extends EndAccountabilityDto {
  /** `talk` 约谈, `correction` 责令改正, `criticism` 通报批评, `referral` 移送, `none`. */
  @IsIn(ACCOUNTABILITY_MEASURES)
  measure: AccountabilityMeasure;
}
