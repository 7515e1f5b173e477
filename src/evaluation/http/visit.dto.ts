import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { PageDto, IsQueryBoolean } from '../../platform/index.js';
import { type Answers, IsAnswers } from '../../surveys/index.js';
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

/** Why a visit is left out. */
export class SkipVisitDto {
  /** No names of residents. @example 服务对象均已迁出，无可回访人员 */
  @IsString()
  @Matches(/\S/)
  @MinLength(5)
  @MaxLength(300)
  reason: string;
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
