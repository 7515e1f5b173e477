import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RESPONDENTS, type Respondent } from '../data/acceptance-opinion.entity.js';
import { ACCEPTANCE_STAGES, type AcceptanceStage } from '../domain/milestone-plan.js';

/** An acceptance to be opened. */
export class OpenAcceptanceDto {
  /** A contract of the caller's street office, being performed. */
  @IsUUID()
  contractId: string;

  /** @example mid-term */
  @IsIn(ACCEPTANCE_STAGES)
  stage: AcceptanceStage;

  /** Accounts of a panel (验收小组): needed from an amount on, an odd number of people independent of the provider. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(15)
  @IsUUID(undefined, { each: true })
  panel?: string[];
}

/** What somebody said about the delivery. */
export class RecordOpinionDto {
  /** `community` only by the community itself. @example recipient */
  @IsIn(RESPONDENTS)
  respondent: Respondent;

  @IsBoolean()
  satisfied: boolean;

  /** No names, no illnesses. @example 服务准时，态度好 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  comment?: string;

  /** The recipient in the service ledger; one opinion each. */
  @IsOptional()
  @IsUUID()
  recipientId?: string;
}

/** One item of the agreed standard as it was found. */
export class JudgedItemDto {
  /** @example 每次服务不少于2小时 */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  @IsBoolean()
  conforms: boolean;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  note?: string;
}

/** The end of an acceptance. */
export class ConcludeAcceptanceDto {
  /** Every item of the standard; accepted only when all conform. What passed at an earlier acceptance may be left out. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => JudgedItemDto)
  items: JudgedItemDto[];

  /** False sends the delivery back for rework. */
  @IsBoolean()
  accepted: boolean;

  /** With `accepted` false: it is not to be reworked any more; only after it was sent back once. */
  @IsOptional()
  @IsBoolean()
  refused?: boolean;

  /** Last day for handing it in again; some days from now unless given. @example 2025-09-05 */
  @IsOptional()
  @IsDay()
  reworkBy?: Day;

  /** Day of the acceptance; today unless given. @example 2025-11-28 */
  @IsOptional()
  @IsDay()
  acceptedOn?: Day;

  /** What is to be reworked; needed unless accepted. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}

/** A member's signature under what his panel found, or his dissent. */
export class SignFindingsDto {
  /** SHA-256 of the findings, lower-case hex, as the acceptance shows it. */
  @IsHash('sha256')
  @Matches(/^[0-9a-f]+$/)
  findingsSha256: string;

  /** False dissents. */
  @IsBoolean()
  agrees: boolean;

  /** Needed to dissent. @example 服务次数与台账不符（示例） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}
