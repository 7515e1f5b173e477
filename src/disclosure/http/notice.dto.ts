import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-content.js';

/** Query of the public board and of its search. */
export class NoticeQueryDto extends PageDto {
  /** Only notices of this kind. @example result */
  @IsOptional()
  @IsIn(Object.keys(NOTICE_KINDS))
  kind?: NoticeKind;

  /** Only notices about this tender, award, contract, evaluation, ranking, list, item or sanction. */
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /** Only notices of this community, or of this street and its communities. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Only notices about services of this category. @example COR */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  /** Only notices published on this day or later. @example 2025-03-01 */
  @IsOptional()
  @IsDay()
  from?: Day;

  /** Only notices published on this day or earlier. @example 2025-03-31 */
  @IsOptional()
  @IsDay()
  to?: Day;

  /**
   * What to look for, at most 100 characters: words in any order, in title or text. `"…"` is taken as it stands, `-` before
   * a word leaves it out, `OR` between words offers another; other signs mean nothing. @example 长安社区 居家养老
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
