import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageDto } from '../../platform/index.js';
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
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  provisional?: boolean;
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
