import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  REPORT_CATEGORIES,
  REPORT_CHANNELS,
  type ReportCategory,
  type ReportChannel,
  SATISFACTIONS,
  type Satisfaction,
} from '../domain/resident-report-rules.js';
import { residentReportLifecycle, type ResidentReportState } from '../domain/resident-report.lifecycle.js';
import { BelowContractQueryDto } from './contract.dto.js';

const PHONE = /^\+?[\d\s()（）-]{7,24}$/;
const TAKEN_CHANNELS = REPORT_CHANNELS.filter((channel) => channel !== 'link');

/** What a resident says; encrypted at once, like who he is. */
export class SaidReportDto {
  /** refusal 推诿, error 过失, attitude 态度, distance 距离不便, fee 收费, emergency 紧急求助, suggestion 建议, other 其他. @example error */
  @IsIn(REPORT_CATEGORIES)
  category: ReportCategory;

  /** @example 约好上午来，等到下午没有人（示例） */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;

  /** Answered in fewer hours; emergencies always are. */
  @IsOptional()
  @IsBoolean()
  urgent?: boolean;

  /** Nobody has to say who he is. @example 王示例 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  name?: string;

  /** @example "13800138000" */
  @IsOptional()
  @Matches(PHONE, { message: 'phone must be 7 to 20 digits' })
  phone?: string;
}

/** What a clerk writes down for a resident. */
export class TakeReportDto extends SaidReportDto {
  /** A contract that serves the caller's community. */
  @IsUUID()
  contractId: string;

  /** @example hotline */
  @IsIn(TAKEN_CHANNELS)
  channel: Exclude<ReportChannel, 'link'>;
}

/** What a resident writes by himself. */
export class ReportByLinkDto extends SaidReportDto {
  /** The code of the link. @example 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  @Matches(/\S/)
  @MaxLength(60)
  code: string;
}

/** For which service a link is. */
export class ReportLinkDto {
  /** A contract that serves the caller's community. */
  @IsUUID()
  contractId: string;
}

/** What the provider says. */
export class AnswerReportDto {
  /** No names, no phones. @example 已向居民致歉，当日补做（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  answer: string;
}

/** Why an answer does not do, or why it is no report about this service. */
export class ReportNoteDto {
  /** @example 居民称仍未上门（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  note: string;
}

/** How a report is closed. */
export class CloseReportDto {
  /** What the resident says of the answer. @example satisfied */
  @IsIn(SATISFACTIONS)
  satisfaction: Satisfaction;

  /** Whether it was so: what was not counts in no indicator. */
  @IsBoolean()
  founded: boolean;

  /** Needed unless he is satisfied or out of reach and it was so. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  note?: string;
}

/** Query of the reports. */
export class ReportQueryDto extends BelowContractQueryDto {
  @IsOptional()
  @IsIn(residentReportLifecycle.states)
  state?: ResidentReportState;
}
