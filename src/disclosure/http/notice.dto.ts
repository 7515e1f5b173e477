import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-content.js';

/** Query of the public board. */
export class NoticeQueryDto extends PageDto {
  /** Only notices of this kind. @example result */
  @IsOptional()
  @IsIn(Object.keys(NOTICE_KINDS))
  kind?: NoticeKind;

  /** Only notices about this tender, award, contract, evaluation or ranking. */
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}
