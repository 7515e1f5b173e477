import { IsBoolean, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsInstant } from '../../platform/index.js';

/** A round of offers to call. */
export class CallOfferRoundDto {
  /** 最后报价: no round follows it, and who sends nothing has left. */
  @IsBoolean()
  final: boolean;

  /** Until when offers are taken, RFC 3339 with offset. @example 2025-03-20T15:00:00+08:00 */
  @IsInstant()
  dueAt: string;

  /** What the consultation changed in the requirements; told to all who take part at once, and said by the purchaser's representative on the panel. @example 每周增加一次夜间探访 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(20_000)
  changes?: string;
}
