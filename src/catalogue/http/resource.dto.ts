import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay, IsInstant, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RESOURCE_KINDS, type ResourceKind } from '../domain/resource-rules.js';
import { type ResourceState, resourceLifecycle } from '../domain/resource.lifecycle.js';

const HHMM = /^([01]\d|2[0-3]):[0-5]\d$/;
const HHMM_OR_MIDNIGHT = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Something that a unit lends. */
export class OfferResourceDto {
  /** The community in which it can be used. */
  @IsUUID()
  communityId: string;

  /** @example venue */
  @IsIn(RESOURCE_KINDS)
  kind: ResourceKind;

  /** @example 二楼多功能室（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** What it is good for. @example 可开会、培训、放映，配投影与音响 */
  @Matches(/\S/)
  @MaxLength(2000)
  description: string;

  /** Where it is, or where it is handed out. @example 示例路 1 号党群服务中心 */
  @Matches(/\S/)
  @MaxLength(200)
  address: string;

  /** What a user has to keep to. @example 用后打扫，21 时前离场 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  terms?: string | null;

  /** People at one time; demanded for a venue. @example 30 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number | null;

  /** How many there are; 1 for a venue. @example 1 */
  @IsInt()
  @Min(1)
  @Max(100_000)
  quantity: number;

  /** Days on which it is open: 1 = Monday … 7 = Sunday. @example [1,2,3,4,5] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  /** `HH:MM` of Asia/Shanghai. @example 09:00 */
  @Matches(HHMM)
  openFrom: string;

  /** `HH:MM`, exclusive; `24:00` is midnight. @example 17:00 */
  @Matches(HHMM_OR_MIDNIGHT)
  openTo: string;
}

/** What its owner changes; what is absent stays, null empties. */
export class ChangeResourceDto {
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  name?: string;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  description?: string;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  address?: string;

  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  terms?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  quantity?: number;

  /** 1 = Monday … 7 = Sunday. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];

  @IsOptional()
  @Matches(HHMM)
  openFrom?: string;

  @IsOptional()
  @Matches(HHMM_OR_MIDNIGHT)
  openTo?: string;
}

/** Query of the resource list. */
export class ResourceQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** The unit that lends. */
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  @IsOptional()
  @IsIn(RESOURCE_KINDS)
  kind?: ResourceKind;

  @IsOptional()
  @IsIn(resourceLifecycle.states)
  state?: ResourceState;

  /** A part of the name. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  text?: string;
}

/** From when to when one looks. */
export class TakenTimesQueryDto {
  /** RFC 3339. @example 2025-03-03T00:00:00+08:00 */
  @IsInstant()
  from: string;

  /** RFC 3339, exclusive; at most 62 days later. @example 2025-03-10T00:00:00+08:00 */
  @IsInstant()
  to: string;
}

/** Query of the figures of use. */
export class ResourceUseQueryDto {
  /** First day. @example 2025-03-01 */
  @IsDay()
  from: Day;

  /** Last day, inclusive. @example 2025-03-31 */
  @IsDay()
  to: Day;

  /** One community; all when left out. */
  @IsOptional()
  @IsUUID()
  communityId?: string;
}
