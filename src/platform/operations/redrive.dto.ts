import { IsString, MaxLength } from 'class-validator';

/** Which handler is to try again. */
export class RedriveDto {
  /** @example evaluation.plan-visits */
  @IsString()
  @MaxLength(100)
  handler: string;
}
