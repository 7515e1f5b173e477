import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { CAPACITIES, type Capacity } from '../domain/community-rules.js';
import {
  CONTACT_KINDS,
  type ContactKind,
  DESIGNATIONS,
  type DesignationKind,
  ENTERPRISE_SIZES,
  type EnterpriseSize,
} from '../domain/profile-rules.js';
import { PersonContactDto } from './person-contact.dto.js';

/** A tag for a social organization. */
export class DesignateDto {
  /** 枢纽型 (hub), 领军型 (leading). @example hub */
  @IsIn(DESIGNATIONS)
  kind: DesignationKind;

  /** First day; today at the latest. @example 2025-03-01 */
  @IsDay()
  validFrom: Day;

  /** On which decision it rests. @example 新华街道党工委会议纪要第3期（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;
}

/** The last day of a tag, and why. */
export class EndDesignationDto {
  /** Inclusive; today at the latest. @example 2025-12-31 */
  @IsDay()
  validTo: Day;

  /** @example 不再承担培育职责 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** How far an organization has come, and how it is helped on. */
export class AssessCapacityDto {
  /** 初级, 成长, 成熟. @example developing */
  @IsIn(CAPACITIES)
  level: Capacity;

  /** Today at the latest. @example 2025-03-01 */
  @IsDay()
  assessedOn: Day;

  /** What was looked at. @example 专职人员3名，年内完成项目2个 */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;

  /** 培育计划; left out only for a mature one. @example 枢纽组织每月一次督导，半年内完成财务培训 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  plan?: string | null;

  /** In the start-up stream; there is no minimum age. */
  @IsOptional()
  @IsBoolean()
  startUp?: boolean;
}

/** What an enterprise declares of its size (中小企业声明函). */
export class DeclareSizeDto {
  /** 微型, 小型, 中型, 大型. @example small */
  @IsIn(ENTERPRISE_SIZES)
  size: EnterpriseSize;

  /** Industry by which its size is judged. @example 租赁和商务服务业 */
  @Matches(/\S/)
  @MaxLength(100)
  industry: string;

  /** @example 46 */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  employees: number;

  /** Of the year before. */
  @IsMoney()
  revenue: MoneyDto;

  /** At the end of the year before. */
  @IsMoney()
  assets: MoneyDto;
}

/** Somebody to ask. */
export class EnterContactDto extends PersonContactDto {
  /** For everything, for projects, for money. @example project */
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;
}
