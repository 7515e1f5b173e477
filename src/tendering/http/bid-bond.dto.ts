import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsDay, IsQueryBoolean, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { FORFEIT_GROUNDS, type ForfeitGround } from '../domain/bid-bond.js';
import { type BidBondState, bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';

/** Query of the bid bonds. */
export class BidBondQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(bidBondLifecycle.states)
  state?: BidBondState;

  /** Those alone that should have gone back. */
  @IsOptional()
  @IsQueryBoolean()
  overdue?: boolean;
}

/** A bond that never came in. */
export class MissBondDto {
  /** The bidder reads it. @example 截止时间前未到账 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** How a bond went back. */
export class ReturnBondDto {
  /** Number of the transfer, or of the paper handed back. @example 示例回单 2025-031 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reference: string;
}

/** Why a bond is kept. */
export class ForfeitBondDto {
  /** @example refused-to-sign */
  @IsIn(FORFEIT_GROUNDS)
  ground: ForfeitGround;

  /** The bidder reads it. @example 成交后书面拒绝签订合同 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;

  /** Day of the letter in which the supplier withdrew; for `withdrew-after-deadline`. @example 2025-03-18 */
  @IsOptional()
  @IsDay()
  withdrawnOn?: Day;
}
