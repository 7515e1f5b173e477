import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import {
  LIST_KINDS,
  type ListKind,
  serviceListLifecycle,
  type ServiceListState,
} from '../domain/service-list.lifecycle.js';

/** A service list to begin. */
export class DraftListDto {
  /** @example 长安社区2025年服务项目清单 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** Year for which the services are planned. @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** `project` 项目清单: bought or claimed (the default); `claim` 认领清单: only claimed, without money. @example project */
  @IsOptional()
  @IsIn(LIST_KINDS)
  kind?: ListKind;
}

/** The next edition of a list. */
export class ReviseListDto {
  /** When it is another than before. @example 长安社区2025年服务项目清单（修订） */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  title?: string;
}

/** Query of the service lists. */
export class ListQueryDto extends PageDto {
  /** Only lists of this community. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** Only lists of this year. @example 2025 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  /** Only lists of this kind. @example claim */
  @IsOptional()
  @IsIn(LIST_KINDS)
  kind?: ListKind;

  /** All editions of one list: the id of its first. */
  @IsOptional()
  @IsUUID()
  seriesId?: string;

  @IsOptional()
  @IsIn(serviceListLifecycle.states)
  state?: ServiceListState;
}
