import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay, IsQueryBoolean, PageDto } from '../../platform/index.js';
import { PersonContactDto } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import { LEAVE_REASONS, type LeaveReason, POSITIONS, type Position } from '../domain/positions.js';

/** Where somebody works from a day on. */
export class PostDto {
  /** A community below the street. */
  @IsUUID()
  communityId: string;

  /** 书记, 主任, 副职, 社区工作者, 网格员. @example worker */
  @IsIn(POSITIONS)
  position: Position;

  /** As the schedule has it. @example 三级 */
  @Matches(/\S/)
  @MaxLength(20)
  payGrade: string;

  /** Today at the latest. @example 2025-03-01 */
  @IsDay()
  joinedOn: Day;
}

/** A post, and whose place it was. */
export class CallCandidateDto extends PostDto {
  /** Somebody of the street who left before. */
  @IsOptional()
  @IsUUID()
  replacesId?: string | null;
}

/** Somebody who joins the staff. */
export class EnterStaffDto extends IntersectionType(PersonContactDto, CallCandidateDto) {}

/** The last day of somebody, and why. */
export class LeaveDto {
  /** Inclusive; today at the latest. @example 2025-03-03 */
  @IsDay()
  leftOn: Day;

  /** 退休, 辞职, 调离, 辞退, 其他. @example retired */
  @IsIn(LEAVE_REASONS)
  reason: LeaveReason;
}

/** Query of the staff. */
export class StaffQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** True: there today; false: left. */
  @IsOptional()
  @IsQueryBoolean()
  present?: boolean;
}

/** Somebody for the reserve. */
export class EnterCandidateDto extends PersonContactDto {
  /** 助理社会工作师, 社会工作师, 高级社会工作师. @example assistant */
  @IsOptional()
  @IsIn(['assistant', 'intermediate', 'senior'])
  level?: 'assistant' | 'intermediate' | 'senior' | null;

  /** Of the selection, 0 to 100. @example "86.50" */
  @Matches(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, {
    message: 'score must be 0 to 100, two decimals at most',
  })
  score: string;

  /** Last day on which he may be called. @example 2026-12-31 */
  @IsDay()
  validTo: Day;
}
