import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { COMMUNITY_LIST_KINDS, type CommunityListKind } from '../domain/community-list-lines.js';

/** A list to publish as it stands today. */
export class PublishCommunityListDto {
  /** `needs` 需求清单, `resources` 资源清单. @example needs */
  @IsIn(COMMUNITY_LIST_KINDS)
  kind: CommunityListKind;

  /** @example 长安社区2025年第一季度需求清单 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;
}

/** Query of the published lists. */
export class CommunityListQueryDto extends PageDto {
  /** @example needs */
  @IsOptional()
  @IsIn(COMMUNITY_LIST_KINDS)
  kind?: CommunityListKind;

  /** Only lists of this community. */
  @IsOptional()
  @IsUUID()
  communityId?: string;
}
