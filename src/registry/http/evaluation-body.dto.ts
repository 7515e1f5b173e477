import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
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
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type EvaluationBodyState, evaluationBodyLifecycle } from '../domain/evaluation-body.lifecycle.js';

/** An application for the register of evaluation bodies. */
export class ApplyAsBodyDto {
  /** For which unit the district enters it; the caller's own when left out. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Service categories that it evaluates; none: all. @example ["ELD"] */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z]{3}$/, { each: true, message: 'fields are codes of three capital letters' })
  fields: string[];

  /** Places in which it works; none: everywhere. @example ["230921"] */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^\d{6}(\d{3}){0,2}$/, { each: true, message: 'areas are codes of 6, 9 or 12 digits' })
  areas: string[];

  /** Visits that all its evaluators together have open at most. @example 60 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity: number;

  /** That it provides no services that it evaluates. @example 本机构不承接本区社区服务项目 */
  @Matches(/\S/)
  @MaxLength(1000)
  statement: string;
}

/** What changes of a body. */
export class ChangeBodyDto extends PartialType(OmitType(ApplyAsBodyDto, ['unitId'] as const), {
  // A field can be changed, not emptied.
  skipNullProperties: false,
}) {}

/** Why a step is taken. */
export class DecideBodyDto {
  /** @example 已核对执业证明与独立性声明 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Days on which an evaluator gets no visits. */
export class EvaluatorAbsenceDto {
  /** An evaluator of the caller's body. */
  @IsUUID()
  accountId: string;

  /** Today at the earliest. @example 2025-12-01 */
  @IsDay()
  from: Day;

  /** Inclusive. @example 2025-12-12 */
  @IsDay()
  to: Day;
}

/** Query of the register. */
export class BodyQueryDto extends PageDto {
  @IsOptional()
  @IsIn(evaluationBodyLifecycle.states)
  state?: EvaluationBodyState;
}
