import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { OPINION_KINDS, type OpinionKind } from '../domain/judges.js';
import { SCORE } from './score-pattern.js';
import { EvidenceDto } from './evidence.dto.js';

/** What the provider says of its own project. */
export class SelfReportDto extends EvidenceDto {
  /** Names no resident. @example 服务按计划完成，受益老人 120 人（示例） */
  @Matches(/\S/)
  @MaxLength(8000)
  text: string;
}

/** What one kind of judges found. */
export class GiveOpinionDto extends EvidenceDto {
  /** 知名人士, 购买主体, 社区代表, 社区团队. @example community-representative */
  @IsIn(OPINION_KINDS)
  kind: OpinionKind;

  /** 0–100 with at most two decimals, as text: the mean where several people were heard. @example "88" */
  @Matches(SCORE, { message: 'score must be text such as "90.5", at most 100' })
  score: string;

  /** How many people stand behind it; who they are is not kept. @example 6 */
  @IsInt()
  @Min(1)
  @Max(10_000)
  heard: number;

  /** Names nobody. @example 居民代表普遍认可服务态度（示例） */
  @Matches(/\S/)
  @MaxLength(4000)
  comment: string;
}
