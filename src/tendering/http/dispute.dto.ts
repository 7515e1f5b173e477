import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import {
  CHALLENGE_STAGES,
  type ChallengeStage,
  DISPUTE_EFFECTS,
  DISPUTE_OUTCOMES,
  type DisputeEffect,
  type DisputeOutcome,
} from '../domain/dispute-rules.js';
import { challengeLifecycle, complaintLifecycle } from '../domain/dispute.lifecycle.js';

/** A challenge (质疑书). Names no natural person. */
export class SubmitChallengeDto {
  @IsUUID()
  tenderId: string;

  /** @example result */
  @IsIn(CHALLENGE_STAGES)
  stage: ChallengeStage;

  /** Number of the lot that it is about; needed for the result where there are several, all of the tender without it. @example 2 */
  @IsOptional()
  @IsInt()
  @Min(1)
  lot?: number;

  /** Facts, one by one. @example 成交供应商不具备采购文件要求的资质 */
  @Matches(/\S/)
  @MaxLength(10_000)
  matters: string;

  /** What is asked for. @example 成交结果无效，重新确定成交供应商 */
  @Matches(/\S/)
  @MaxLength(2000)
  claims: string;

  /** The law that it rests on. @example 政府采购法第五十二条 */
  @Matches(/\S/)
  @MaxLength(2000)
  basis: string;
}

/** The buyer's recorded assessment. */
export class AssessDisputeDto {
  /** True holds off signing until the dispute ends. @example true */
  @IsBoolean()
  mayAffectResult: boolean;
}

/** What was found, and what follows. */
export class DisputeVerdictDto {
  /** @example dismissed */
  @IsIn(DISPUTE_OUTCOMES)
  outcome: DisputeOutcome;

  /** The words: facts, law, conclusion. */
  @Matches(/\S/)
  @MaxLength(20_000)
  text: string;

  /** `correct` goes on corrected; `next-candidate` takes the award back; `redo` makes the purchase anew; `cancel` calls it off. @example none */
  @IsIn(DISPUTE_EFFECTS)
  effect: DisputeEffect;
}

/** A corrected complaint. */
export class CorrectComplaintDto {
  /** Not beyond what was challenged. */
  @Matches(/\S/)
  @MaxLength(10_000)
  matters: string;

  /** What is asked for. */
  @Matches(/\S/)
  @MaxLength(2000)
  claims: string;
}

/** A complaint (投诉书) after a challenge. */
export class SubmitComplaintDto extends CorrectComplaintDto {
  @IsUUID()
  challengeId: string;
}

/** Why it is returned or rejected. */
export class ComplaintNoteDto {
  /** @example 请补充质疑答复及证明材料 */
  @Matches(/\S/)
  @MaxLength(2000)
  note: string;
}

/** The finance department's decision. */
export class DecideComplaintDto extends DisputeVerdictDto {
  /** 虚假、恶意投诉: stands on record. @example false */
  @IsBoolean()
  badFaith: boolean;
}

class DisputeQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsUUID()
  organizationId?: string;
}

/** Query of the challenges. */
export class ChallengeQueryDto extends DisputeQueryDto {
  @IsOptional()
  @IsIn(challengeLifecycle.states)
  state?: string;
}

/** Query of the complaints. */
export class ComplaintQueryDto extends DisputeQueryDto {
  @IsOptional()
  @IsIn(complaintLifecycle.states)
  state?: string;
}
