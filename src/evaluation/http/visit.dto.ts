import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsDay, IsInstant, IsQueryBoolean, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Answers, IsAnswers } from '../../surveys/index.js';
import { RED_FLAGS, type RedFlag } from '../domain/red-flags.js';
import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '../domain/sample-use.js';
import { REQUESTED_KINDS, type RequestedKind } from '../domain/visit-points.js';
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

  /** `not-reached` counts as unreachable after the last attempt. @example answered */
  @IsIn(ATTEMPT_OUTCOMES)
  outcome: AttemptOutcome;

  /** What the person reported in his own words, beyond the questions: each opens a ticket to the street. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(RED_FLAGS, { each: true })
  flags?: RedFlag[];

  /** When it was made, RFC 3339; now when left out. */
  @IsOptional()
  @IsInstant()
  attemptedAt?: string;

  /** The device's own name for it: what is sent again under it changes nothing and has the same answer. */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'clientId must be 1 to 100 visible characters' })
  clientId?: string;

  /** The answers, by question id; with the outcome `answered` only. */
  @IsOptional()
  @IsAnswers()
  answers?: Answers;
}
