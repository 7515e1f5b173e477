import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  CHECK_RESULTS,
  CREDENTIAL_KINDS,
  type CheckResult,
  type CredentialKind,
  EVALUATION_GRADES,
  type EvaluationGrade,
} from '../domain/credentials.js';

/** A credential that the registrar has seen. */
export class RecordCredentialDto {
  /** @example registration-certificate */
  @IsIn(CREDENTIAL_KINDS)
  kind: CredentialKind;

  /** Wanted for a registration certificate. @example 民证字第0001号 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  number?: string;

  /** @example 区民政局 */
  @Matches(/\S/)
  @MaxLength(100)
  issuer: string;

  /** First day; of an annual check the day of its decision. @example 2025-01-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; left out where there is no end. @example 2029-12-31 */
  @IsOptional()
  @IsDay()
  validTo?: Day;

  /** Annual check: the year it is about. @example 2024 */
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  /** Annual check: qualified 合格, basically-qualified 基本合格, unqualified 不合格, absent 未参加. @example qualified */
  @IsOptional()
  @IsIn(CHECK_RESULTS)
  result?: CheckResult;

  /** Evaluation grade, as decided. @example 4A */
  @IsOptional()
  @IsIn(EVALUATION_GRADES)
  grade?: EvaluationGrade;

  /** A PDF or picture that the caller's unit uploaded. */
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
