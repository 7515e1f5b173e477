import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay, PageDto, IsQueryBoolean } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { WORKER_LEVELS, type WorkerLevel, type WorkerCertificate } from '../domain/worker-rules.js';
import { PersonContactDto } from './person-contact.dto.js';

/** A certificate; all of level, number and first day, or none. */
export class WorkerCertificateDto {
  /** 助理社会工作师, 社会工作师, 高级社会工作师. @example intermediate */
  @IsOptional()
  @IsIn(WORKER_LEVELS)
  level?: WorkerLevel | null;

  /** @example 示例社工字001号 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  certificateNumber?: string | null;

  /** @example 2023-06-01 */
  @IsOptional()
  @IsDay()
  certificateFrom?: Day | null;

  /** Last day, inclusive; none when it has no end. @example 2026-05-31 */
  @IsOptional()
  @IsDay()
  certificateTo?: Day | null;
}

/** Where and since when somebody works. */
export class EmploymentDto {
  @IsUUID()
  organizationId: string;

  /** @example 项目主管 */
  @Matches(/\S/)
  @MaxLength(50)
  post: string;

  /** First day; today at the latest. @example 2024-03-01 */
  @IsDay()
  validFrom: Day;
}

/** A social worker to enter, with the employer: none is without one (社工有组织承载). */
export class RegisterWorkerDto extends IntersectionType(
  PersonContactDto,
  IntersectionType(WorkerCertificateDto, EmploymentDto),
) {}

/** The last day of an employment, and why. */
export class EndEmploymentDto {
  /** Inclusive; today at the latest. @example 2025-03-03 */
  @IsDay()
  validTo: Day;

  /** Names nobody. @example 合同期满 */
  @Matches(/\S/)
  @MaxLength(200)
  reason: string;
}

/** Query of the register. */
export class WorkerQueryDto extends PageDto {
  /** Employed there today. */
  @IsOptional()
  @IsUUID()
  organizationId?: string;

  @IsOptional()
  @IsIn(WORKER_LEVELS)
  level?: WorkerLevel;

  /** True: employed nowhere today. */
  @IsOptional()
  @IsQueryBoolean()
  unattached?: boolean;
}

/** The certificate in a body; what is absent is none. */
export function certificateOf(body: WorkerCertificateDto): WorkerCertificate {
  const { level = null, certificateNumber = null, certificateFrom = null, certificateTo = null } = body;
  return { level, certificateNumber, certificateFrom, certificateTo };
}
