import { PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  CAPACITIES,
  COMMUNITY_GRADES,
  type Capacity,
  type CommunityGradeCode,
  GROUP_KINDS,
  type GroupKind,
  WINDOW_KINDS,
  type WindowKind,
} from '../domain/community-rules.js';

/** Figures of a community on a day. */
export class RecordFiguresDto {
  /** Today at the latest. @example 2025-03-01 */
  @IsDay()
  asOf: Day;

  /** @example 1860 */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  households: number;

  /** @example 5001 */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  residents: number;

  /** @example 6 */
  @IsInt()
  @Min(0)
  @Max(10_000)
  grids: number;

  /** @example 8 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  gridWorkers: number;

  /** 专职社区工作者. @example 6 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  staff: number;

  /** @example 2025年2月网格台账 */
  @Matches(/\S/)
  @MaxLength(200)
  source: string;
}

/** A grade that the district gives. */
export class GiveGradeDto {
  /** 示范, 精品, 达标. @example model */
  @IsIn(COMMUNITY_GRADES)
  grade: CommunityGradeCode;

  /** @example 2025-01-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive. @example 2026-12-31 */
  @IsDay()
  validTo: Day;

  /** @example 区民政局评定文件（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;
}

/** A service window. */
export class OpenWindowDto {
  /** `core` are everywhere alike, `extra` the community's own. @example core */
  @IsIn(WINDOW_KINDS)
  kind: WindowKind;

  /** @example 社会救助 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** @example 低保、临时救助、高龄津贴 */
  @Matches(/\S/)
  @MaxLength(500)
  services: string;
}

/** A group without legal personality. */
export class FileGroupDto {
  @IsUUID()
  communityId: string;

  /** 社区服务类, 公益慈善类, 文体活动类, 专业调处类. @example culture */
  @IsIn(GROUP_KINDS)
  kind: GroupKind;

  /** @example 长安社区合唱队（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** @example 18 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  members: number;

  /** 备案, today at the latest. @example 2025-02-10 */
  @IsDay()
  filedOn: Day;

  /** The verified organization that stands for it (枢纽型社会组织). */
  @IsOptional()
  @IsUUID()
  hubId?: string | null;

  /** 初级, 成长, 成熟. @example initial */
  @IsIn(CAPACITIES)
  capacity: Capacity;

  /** How it is helped to grow (培育计划). @example 每季度一次骨干培训 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  plan?: string | null;
}

/** What changes of a group; null empties hub, plan and last day. */
export class ChangeGroupDto extends PartialType(
  PickType(FileGroupDto, ['kind', 'name', 'members', 'hubId', 'capacity', 'plan'] as const),
) {
  /** Its last day: from then on it is a group no more. @example 2025-12-31 */
  @IsOptional()
  @IsDay()
  endedOn?: Day | null;
}

/** Query of the groups. */
export class GroupQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @IsOptional()
  @IsIn(GROUP_KINDS)
  kind?: GroupKind;

  @IsOptional()
  @IsUUID()
  hubId?: string;
}

/** Query of a day. */
export class OnDayDto {
  /** Today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
