import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-content.js';

/** Query of the public board. */
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

  /** Only notices published on this day or later. @example 2025-03-01 */
  @IsOptional()
  @IsDay()
  from?: Day;

  /** Only notices published on this day or earlier. @example 2025-03-31 */
  @IsOptional()
  @IsDay()
  to?: Day;

  /** Only notices with these words in their title, in any order. @example 居家养老 */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
