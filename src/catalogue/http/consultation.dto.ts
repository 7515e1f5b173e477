import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  ADOPTIONS,
  type Adoption,
  CONSULTATION_FORMS,
  type ConsultationForm,
  OUTCOMES,
  type Outcome,
} from '../domain/consultation-rules.js';

const MOST_PEOPLE = 1_000_000;

/** A consultation to announce, about all items of a list. */
export class AnnounceConsultationDto {
  @IsUUID()
  listId: string;

  /** 议事会, 听证会, 恳谈会, 居民代表会议 (counted), 联席会议, online. @example discussion */
  @IsIn(CONSULTATION_FORMS)
  form: ConsultationForm;

  /** @example 2025年社区服务项目清单征求意见 */
  @Matches(/\S/)
  @MaxLength(500)
  topic: string;

  /** First day for comments. @example 2025-03-03 */
  @IsDay()
  opensOn: Day;

  /** Last day for comments, inclusive; the day of a meeting. Online: the seventh day or later. @example 2025-03-10 */
  @IsDay()
  closesOn: Day;

  /** Of a meeting. @example 长安社区议事厅 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  place?: string | null;
}

/** How a consultation ended. */
export class ConcludeConsultationDto {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** What was decided, for everybody to read. @example 与会代表支持清单，助餐项目增加周末供餐 */
  @Matches(/\S/)
  @MaxLength(4000)
  decision: string;

  /** How many representatives there are; demanded of an assembly. @example 60 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  representatives?: number | null;

  /** How many were present; demanded of every meeting. @example 45 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  attendance?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  votesFor?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  votesAgainst?: number | null;

  /** The minutes, uploaded by the community. */
  @IsOptional()
  @IsUUID()
  minutesFileId?: string | null;
}

/** A resident's comment, without an account. It will be public: it names nobody. */
export class CommentOnlineDto {
  /** The `form` that `GET service-requests/form` gave. */
  @Matches(/^[0-9a-f]{24}\.\d{1,15}\.[\w-]{43}$/)
  form: string;

  /** @example 希望周末也有助餐 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;
}

/** What somebody said at a meeting, without a name. */
export class MeetingCommentDto {
  /** @example 建议增加上门助浴 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;
}

/** What became of a comment. */
export class JudgeCommentDto {
  @IsIn(ADOPTIONS)
  adoption: Adoption;

  /** Demanded unless it was adopted whole. @example 超出年度预算，纳入明年计划 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string | null;
}

/** Query of the consultations. */
export class ConsultationQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  listId?: string;

  @IsOptional()
  @IsUUID()
  communityId?: string;
}
