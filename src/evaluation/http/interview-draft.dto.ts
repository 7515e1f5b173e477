import { OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { RecordVisitAnswersDto } from './visit.dto.js';

/** An interview as far as it is written down: anything may be missing. */
export class SaveInterviewDraftDto extends PartialType(
  OmitType(RecordVisitAnswersDto, ['sampleId', 'clientId'] as const),
  { skipNullProperties: false },
) {
  /** One more than the revision that the device last saw; 1 for the first. @example 1 */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;
}

/** Which draft is discarded. */
export class DiscardInterviewDraftDto {
  /** One more than the revision that the device last saw: what somebody saved since is not dropped. @example 4 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision: number;
}
