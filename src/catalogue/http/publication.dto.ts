import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import {
  PUBLICATION_CHANNELS,
  PUBLICATION_SUBJECTS,
  type PublicationChannel,
  type PublicationSubject,
} from '../data/publication.entity.js';

/** Something public that is shown at another place too. */
export class RecordPublicationDto {
  @IsIn(PUBLICATION_SUBJECTS)
  subjectType: PublicationSubject;

  @IsUUID()
  subjectId: string;

  @IsIn(PUBLICATION_CHANNELS)
  channel: PublicationChannel;

  /** Which board, window or group. @example 社区北门宣传栏 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  place?: string | null;
}

/** The end of a publication. */
export class EndPublicationDto {
  /** @example 公开期满 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;

  /** The order by which it is taken down before its time. @example 示例法院〔2026〕1号 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  order?: string | null;
}

/** Query of the publication log. */
export class PublicationQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}
