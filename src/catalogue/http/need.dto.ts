import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NEED_GROUPS, NEED_SOURCES, type NeedGroup, type NeedSource } from '../domain/need-rules.js';
import { needLifecycle, type NeedState } from '../domain/need.lifecycle.js';

/** How many of a group of people. */
export class GroupCountDto {
  /** `residents` for everybody else. @example elderly-alone */
  @IsIn(NEED_GROUPS)
  group: NeedGroup;

  /** Estimated. @example 12 */
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  count: number;
}

/** What is said about a need. Title and description will be public: they name nobody. */
export class NeedFactsDto {
  @IsUUID()
  communityId: string;

  /** @example 社区助餐点 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** @example 独居老人中午做饭不便，希望设助餐点 */
  @Matches(/\S/)
  @MaxLength(2000)
  description: string;

  /** Code of a service category. @example ELD */
  @Matches(/^[A-Z]{3}$/)
  category: string;

  /** Whom it is for. */
  @ValidateNested({ each: true })
  @Type(() => GroupCountDto)
  @ArrayMaxSize(8)
  groups: GroupCountDto[];

  /** How many people in all, estimated. @example 40 */
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  beneficiaryCount: number;

  /** 1 can wait … 5 presses. @example 4 */
  @IsInt()
  @Min(1)
  @Max(5)
  urgency: number;
}

/** A need, as a grid worker or clerk writes it down. */
export class RegisterNeedDto extends NeedFactsDto {
  /** @example grid-worker */
  @IsIn(['grid-worker', 'meeting'])
  source: 'grid-worker' | 'meeting';

  /** The grid within the community. @example 第3网格 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  grid?: string;

  /** Day of the residents' meeting. @example 2025-02-28 */
  @IsOptional()
  @IsDay()
  meetingOn?: Day;

  /** The meeting's record. */
  @IsOptional()
  @IsUUID()
  meetingFileId?: string;

  /** The service request in which it was heard: its channel is the source then. */
  @IsOptional()
  @IsUUID()
  serviceRequestId?: string;

  @IsOptional()
  @IsUUID('all', { each: true })
  @ArrayMaxSize(20)
  evidenceFileIds?: string[];

  /** @example ["https://example.org/report"] */
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true }, { each: true })
  @MaxLength(500, { each: true })
  @ArrayMaxSize(10)
  evidenceLinks?: string[];

  /** Encrypted, shown in stars. @example 张某 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  reporterName?: string;

  /** Encrypted, shown in stars. @example 13800138000 */
  @IsOptional()
  @Matches(/^\+?[\d -]{5,20}$/)
  reporterPhone?: string;
}

/** A need, as a resident proposes it on the web. */
export class ProposeNeedDto extends NeedFactsDto {
  /** The `form` that `GET service-requests/form` gave. */
  @Matches(/^[0-9a-f]{24}\.\d{1,15}\.[\w-]{43}$/)
  form: string;

  /** @example 张某 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  name?: string;

  /** @example 13800138000 */
  @IsOptional()
  @Matches(/^\+?[\d -]{5,20}$/)
  phone?: string;
}

/** How a need is worded from now on, for everybody to read. */
export class VerifyNeedDto {
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  title?: string;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  description?: string;

  /** @example 4 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  urgency?: number;
}

/** Into which need. */
export class MergeNeedDto {
  @IsUUID()
  survivorId: string;
}

/** Why a merge is taken back. */
export class UnmergeNeedDto {
  /** @example 两处地点不同 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** What the reporters are told; it can't be left out when there are any. */
export class AnswerNeedDto {
  /** Names nobody. @example 已列入2025年服务项目清单 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  answer?: string;
}

/** Why a need is not adopted. */
export class NotAdoptNeedDto extends AnswerNeedDto {
  /** @example 已有市级项目覆盖 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Who has to deal with a need. */
export class PassOnNeedDto extends AnswerNeedDto {
  /** Departments of the district, the street or its communities. */
  @IsUUID('all', { each: true })
  @ArrayMaxSize(10)
  @ArrayMinSize(1)
  addresseeIds: string[];
}

/** A ballot as the meeting counted it. */
export class RecordBallotDto {
  /** @example 2025-03-01 */
  @IsDay()
  heldOn: Day;

  /** Households of the community. @example 1000 */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  households: number;

  /** One for 20 to 50 households. @example 40 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  representatives: number;

  /** @example 30 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  attendance: number;

  /** @example 22 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  votesFor: number;

  /** @example 5 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  votesAgainst: number;

  /** @example 3 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  votesAbstained: number;

  /** The meeting's record. */
  @IsOptional()
  @IsUUID()
  recordFileId?: string;
}

/** Which need an item answers. */
export class LinkNeedDto {
  /** A verified or adopted need of the same community. */
  @IsUUID()
  needId: string;
}

/** Query of the needs. */
export class NeedQueryDto extends PageDto {
  /** `priority`: the most pressing first. @example priority */
  @IsOptional()
  @IsIn(['newest', 'priority'])
  sort?: 'newest' | 'priority';

  @IsOptional()
  @IsIn(needLifecycle.states)
  state?: NeedState;

  @IsOptional()
  @IsIn(NEED_SOURCES)
  source?: NeedSource;

  /** Only needs of this community. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string;
}
