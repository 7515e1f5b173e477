import {
  ArrayMaxSize,
  IsBoolean,
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
import { CLAIM_RATINGS, type ClaimRating, OFFER_RULES, type OfferRule } from '../domain/claim-rules.js';
import { type ClaimState, claimLifecycle } from '../domain/claim.lifecycle.js';

/** How a published item is offered for claiming. */
export class OfferItemDto {
  /** `first-come`: whoever comes first; `chosen`: the community chooses with a reason. */
  @IsIn(OFFER_RULES)
  rule: OfferRule;

  /** How many units may claim it. @example 1 */
  @IsInt()
  @Min(1)
  @Max(20)
  places: number;

  /** Last day for claims, inclusive. @example 2025-03-31 */
  @IsDay()
  until: Day;
}

/** A claim of an offered item. */
export class ClaimItemDto {
  @IsUUID()
  itemId: string;

  /** What the unit will do, and how. @example 每周六上门理发，每次服务不少于20人（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  plan: string;

  /** First day. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive. @example 2025-06-30 */
  @IsDay()
  validTo: Day;

  /** Whom to ask, by office and not by name. @example 办公室 */
  @Matches(/\S/)
  @MaxLength(50)
  contactFunction: string;
}

/** Why a step is taken. */
export class ClaimReasonDto {
  /** @example 方案覆盖独居老人最多（示例） */
  @Matches(/\S/)
  @MaxLength(1000)
  reason: string;
}

/** What was done for a claim. */
export class ClaimProgressDto {
  /** @example 已服务42人次（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  text: string;

  /** Files of the claimant that show it. */
  @IsUUID('all', { each: true })
  @ArrayMaxSize(20)
  evidenceFileIds: string[];
}

/** Why the claimant is commended. */
export class CommendDto extends ClaimReasonDto {
  /** An example for others (典型). */
  @IsBoolean()
  exemplary: boolean;
}

/** Query of the claims. */
export class ClaimQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  itemId?: string;

  @IsOptional()
  @IsIn(claimLifecycle.states)
  state?: ClaimState;
}

/** Query of the commendations. */
export class CommendationQueryDto extends PageDto {
  /** `true`: examples (典型) alone. */
  @IsOptional()
  @IsIn(['true', 'false'])
  exemplary?: 'true' | 'false';
}

/** How a claim goes. */
export class AssessClaimDto {
  /** 良好, 一般, 较差. @example good */
  @IsIn(CLAIM_RATINGS)
  rating: ClaimRating;

  /** Names nobody. @example 每周探访按期，服务对象反映良好 */
  @Matches(/\S/)
  @MaxLength(1000)
  finding: string;
}
