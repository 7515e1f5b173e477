import { IsIn, IsUUID, Matches, MaxLength } from 'class-validator';
import { SPLITTING_GROUNDS, type SplittingGround } from '../domain/splitting.js';

/** Why a tender may be published though purchases like it add up beyond the threshold. */
export class ExplainSplittingDto {
  /** A drafted tender of the caller's unit. */
  @IsUUID()
  tenderId: string;

  /** budget-changed 预算调整, method-approved 经批准采用公开招标以外方式. @example budget-changed */
  @IsIn(SPLITTING_GROUNDS)
  ground: SplittingGround;

  /** In words, with the document. @example 年中追加预算，见示例区财预〔2025〕1号 */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}
