import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { serviceListLifecycle, type ServiceListState } from '../domain/service-list.lifecycle.js';

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

  @IsOptional()
  @IsIn(serviceListLifecycle.states)
  state?: ServiceListState;
}
