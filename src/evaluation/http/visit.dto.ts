import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay, IsQueryBoolean, PageDto } from '../../platform/index.js';
import { type Answers, IsAnswers } from '../../surveys/index.js';
import type { Day } from '../../shared/days.js';
import { REQUESTED_KINDS, type RequestedKind } from '../domain/visit-points.js';
import { OUTCOMES, type Outcome } from '../domain/sample-use.js';
import { type VisitState, visitLifecycle } from '../domain/visit.lifecycle.js';

/** Which visits. */
export class VisitQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(visitLifecycle.states)
  state?: VisitState;

  /** True: only visits whose day may still move, because the calendar of their year is not loaded. */
  @IsOptional()
  @IsQueryBoolean()
  provisional?: boolean;
}

/** Why something is done with a visit. */
export class VisitReasonDto {
  /** No names of residents. @example 服务对象均已迁出，无可回访人员 */
  @IsString()
  @Matches(/\S/)
  @MinLength(5)
  @MaxLength(300)
  reason: string;
}

/** To what later day a visit is put off, and why. */
export class PostponeVisitDto extends VisitReasonDto {
  /** A day of rest moves on to the next working day. @example 2026-01-05 */
  @IsDay()
  on: Day;
}

/** A visit beside the plan. */
export class RequestVisitDto extends PostponeVisitDto {
  @IsUUID()
  contractId: string;

  /** @example complaint */
  @IsIn(REQUESTED_KINDS)
  kind: RequestedKind;

  /** At people's homes: two evaluators of one body go together. */
  @IsOptional()
  @IsBoolean()
  home?: boolean;
}

/** How one attempt to ask somebody ended. */
export class RecordVisitAnswersDto {
  /** Id in the visit's sample. */
  @IsUUID()
  sampleId: string;

  /** @example answered */
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** The answers, by question id; with the outcome `answered` only. */
  @IsOptional()
  @IsAnswers()
  answers?: Answers;
}
