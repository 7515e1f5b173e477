import { Matches, MaxLength } from 'class-validator';
import { EvidenceDto } from './evidence.dto.js';

/** How it will be put right. */
export class PlanRectificationDto {
  /** Names no resident. @example 一周内补足上门服务并复核台账（示例） */
  @Matches(/\S/)
  @MaxLength(8000)
  text: string;
}

/** That it is put right, with proof. */
export class ReportRectificationDto extends EvidenceDto {
  /** Names no resident. @example 已补足 24 人次，附签到表（示例） */
  @Matches(/\S/)
  @MaxLength(8000)
  text: string;
}

/** What the re-visit found. */
export class VerifyRectificationDto {
  /** Names no resident. @example 回访抽查 10 户，均已补足服务（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  findings: string;
}
