import { IsIn } from 'class-validator';
import { REPORT_FORMATS, REPORT_KINDS, type ReportFormat, type ReportKind } from '../domain/report-kinds.js';
import { WindowDto } from './statistics.dto.js';

/** A standard report to be made. */
export class StartReportDto extends WindowDto {
  /** @example procurement */
  @IsIn(Object.keys(REPORT_KINDS))
  kind: ReportKind;

  /** @example xlsx */
  @IsIn(REPORT_FORMATS)
  format: ReportFormat;
}
