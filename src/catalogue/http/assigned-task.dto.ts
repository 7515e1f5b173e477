import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { TASK_REFUSALS, type TaskRefusal } from '../domain/assigned-task-rules.js';
import { type AssignedTaskState, assignedTaskLifecycle } from '../domain/assigned-task.lifecycle.js';

/** A task that a department wants a community to do. */
export class ApplyForTaskDto {
  @IsUUID()
  communityId: string;

  /** @example 独居老人信息核查（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** What the community is to do, and what is needed of it. @example 入户核查并录入系统，约 120 户 */
  @Matches(/\S/)
  @MaxLength(4000)
  description: string;

  /** The law or document that makes it lawful. @example 社会救助法第五十五条 */
  @Matches(/\S/)
  @MaxLength(500)
  legalBasis: string;

  /** The item of the street's responsibility list in force (权责清单). @example JW-012 */
  @IsOptional()
  @Matches(/^[A-Z0-9]{1,10}(-[A-Z0-9]{1,10}){0,3}$/)
  itemCode?: string | null;

  /** Outside the department's yearly plan. */
  @IsBoolean()
  adHoc: boolean;

  /** Visits of inspection that it brings to the community. @example 1 */
  @IsInt()
  @Min(0)
  @Max(366)
  inspections: number;

  /** First day. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive. @example 2025-06-30 */
  @IsDay()
  validTo: Day;

  /** The department's fund that pays (费随事转). */
  @IsOptional()
  @IsUUID()
  fundId?: string | null;

  @IsOptional()
  @IsMoney()
  amount?: MoneyDto | null;

  /** In place of money: why it carries none. @example 仅协助张贴通知，不增加工作量 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  waiver?: string | null;
}

/** The street's fund that takes a task's money. */
export class AdmitTaskDto {
  /** Demanded where the task carries money. */
  @IsOptional()
  @IsUUID()
  toFundId?: string | null;
}

/** Why a task is not let in. */
export class RefuseTaskDto {
  @IsIn(TASK_REFUSALS)
  refusal: TaskRefusal;

  /** @example 属于部门自身职责，不在社区依法协助事项清单内 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}

/** What the community says against a task. */
export class ObjectToTaskDto {
  /** @example 社区无执法资格，无法承担 */
  @Matches(/\S/)
  @MaxLength(1000)
  text: string;
}

/** Query of the tasks. */
export class TaskQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @IsOptional()
  @IsIn(assignedTaskLifecycle.states)
  state?: AssignedTaskState;
}

/** Query of the figures. */
export class IndicatorYearDto {
  /** Calendar year; the present one when left out. @example 2025 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}
