import { ArrayMaxSize, IsArray, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** What is handed in. */
export class SubmitMilestoneDto {
  /** No names, no illnesses. @example 上半年服务已完成，台账和签到表见附件 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  note?: string;

  /** Evidence, uploaded before; a report is a file. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** Why a report is sent back. */
export class ReturnReportDto {
  /** @example 缺七月数据（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;

  /** Last day for handing it in again; some days from now unless given. @example 2025-09-05 */
  @IsOptional()
  @IsDay()
  reworkBy?: Day;
}
