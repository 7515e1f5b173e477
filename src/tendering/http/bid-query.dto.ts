import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsInstant } from '../../platform/index.js';
import { QUERY_KINDS, type QueryKind } from '../domain/bid-queries.js';

/** A question to one bidder. */
export class AskBidderDto {
  /** `clarification` (澄清) of what is unclear, or `low-price`: how the price is possible. */
  @IsIn(QUERY_KINDS)
  kind: QueryKind;

  /** @example 请说明夜间值守人员的排班安排（示例） */
  @Matches(/\S/)
  @MaxLength(5000)
  question: string;

  /** Until when it is answered, RFC 3339 with offset; for a price half an hour at least. @example 2025-03-20T11:00:00+08:00 */
  @IsInstant()
  dueAt: string;
}

/** A bidder's answer. */
export class AnswerQueryDto {
  /** It may not change the substance of the bid. @example 人工、材料、管理费用构成及同类合同（示例） */
  @Matches(/\S/)
  @MaxLength(20_000)
  answer: string;

  /** Files of the bidder's own. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** What was looked up on a price. */
export class NoteLookupDto {
  /** Site, page, search words. @example 同类服务中标公告（示例） */
  @Matches(/\S/)
  @MaxLength(2000)
  source: string;

  /** @example 近一年同类合同单价为本次报价的 2.1 倍（示例） */
  @Matches(/\S/)
  @MaxLength(5000)
  finding: string;
}
