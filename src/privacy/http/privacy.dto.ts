import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay, IsInstant } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  ASSESSMENT_CAUSES,
  type AssessmentCause,
  DATA_KINDS,
  type DataKind,
  INCIDENT_KINDS,
  type IncidentKind,
} from '../domain/records.js';

/** What an impact assessment says (个人信息保护法 art. 56). */
export class AssessmentDto {
  /** @example 居家养老回访的敏感信息处理（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** Why one is needed (art. 55). @example entrusting */
  @IsIn(ASSESSMENT_CAUSES)
  cause: AssessmentCause;

  /** Kinds of data that it covers. @example ["name","phone","health"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(DATA_KINDS, { each: true })
  dataKinds: DataKind[];

  /** Why purpose and means are lawful, justified and necessary. */
  @Matches(/\S/)
  @MaxLength(5000)
  lawfulness: string;

  /** What it does to the persons' rights, and the risks. */
  @Matches(/\S/)
  @MaxLength(5000)
  risks: string;

  /** Why the protection is lawful, effective and fits the risks. */
  @Matches(/\S/)
  @MaxLength(5000)
  measures: string;

  /** Last day on which something may rest on it; three years ahead at the most. @example 2026-03-02 */
  @IsDay()
  validTo: Day;
}

/** Why an assessment is returned. */
export class ReturnAssessmentDto {
  /** @example 未说明录音保存期限 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** What is entrusted, to whom (个人信息保护法 art. 21). */
export class EntrustDto {
  /** The unit that processes. */
  @IsUUID()
  processorId: string;

  /** An approved assessment of the caller's unit that covers these kinds of data. */
  @IsUUID()
  assessmentId: string;

  /** @example 电话回访服务对象的满意度 */
  @Matches(/\S/)
  @MaxLength(1000)
  purpose: string;

  /** @example 本系统内抽样、拨打、录入，不导出 */
  @Matches(/\S/)
  @MaxLength(1000)
  means: string;

  /** @example ["name","phone","opinion"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(DATA_KINDS, { each: true })
  dataKinds: DataKind[];

  /** What the processor does to protect them, and that it entrusts nobody else. */
  @Matches(/\S/)
  @MaxLength(2000)
  protection: string;

  /** @example 2025-03-03 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive. @example 2025-12-31 */
  @IsDay()
  validTo: Day;
}

/** How the unit looked after it. */
export class CheckProcessingDto {
  /** Names nobody. @example 抽查回访记录20条，无超范围采集 */
  @Matches(/\S/)
  @MaxLength(1000)
  finding: string;
}

/** What became of the data. */
export class SettleProcessingDto {
  /** 返还, 删除. @example deleted */
  @IsIn(['returned', 'deleted'])
  settlement: 'returned' | 'deleted';
}

/** A leak, tampering or loss, as far as is known; it names nobody. */
export class ReportIncidentDto {
  /** RFC 3339; now at the latest. @example 2025-03-03T09:30:00+08:00 */
  @IsInstant()
  discoveredAt: string;

  /** 泄露, 篡改, 丢失. @example leak */
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  /** @example ["name","phone"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(DATA_KINDS, { each: true })
  dataKinds: DataKind[];

  /** How many persons, as far as is known. @example 37 */
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  persons: number;

  /** @example 名册误发至工作群 */
  @Matches(/\S/)
  @MaxLength(2000)
  cause: string;

  /** What may come of it. @example 可能收到骚扰电话 */
  @Matches(/\S/)
  @MaxLength(2000)
  harm: string;
}

/** What was done at once. */
export class ContainIncidentDto {
  /** @example 撤回文件，逐一确认删除 */
  @Matches(/\S/)
  @MaxLength(2000)
  remedy: string;

  /** How many persons are concerned, as is known by now. @example 37 */
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  persons: number;
}

/** Who was told, and when (个人信息保护法 art. 57). */
export class TellIncidentDto {
  /** The authority in charge. @example 区网信办（示例） */
  @Matches(/\S/)
  @MaxLength(200)
  authority: string;

  /** RFC 3339. @example 2025-03-03T10:00:00+08:00 */
  @IsInstant()
  authorityAt: string;

  /** RFC 3339; left out with the reason. @example 2025-03-03T11:00:00+08:00 */
  @IsOptional()
  @IsInstant()
  personsAt?: string | null;

  /** Why the persons were not told: what was done keeps all harm from them. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  personsExempt?: string | null;
}

/** What is changed so that it does not happen again. */
export class CloseIncidentDto {
  /** @example 名册只在系统内查看，停用群文件 */
  @Matches(/\S/)
  @MaxLength(2000)
  conclusion: string;
}
