import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { ITEM_ROLES, type ItemRole, LISTED_BODIES, type ListedBody } from '../domain/responsibility-rules.js';

/** One line of a list. */
export class ResponsibilityItemDto {
  /** @example JW-012 */
  @Matches(/^[A-Z0-9]{1,10}(-[A-Z0-9]{1,10}){0,3}$/)
  code: string;

  /** 党组织, 工作站, 居委会. @example residents-committee */
  @IsIn(LISTED_BODIES)
  body: ListedBody;

  /** @example 协助低保信息核查 */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** 依法履行, 协助办理, 不得交由社区. @example assist */
  @IsIn(ITEM_ROLES)
  role: ItemRole;

  /** The law or document on which it rests. @example 城市居民委员会组织法第三条 */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;
}

/** An edition of what a street's communities do, help with, and are not to be given. */
export class DraftResponsibilityListDto {
  /** @example 新华街道社区权责清单（2025 年版，示例） */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** First day; when it is published, today at the earliest and after the edition before it. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityItemDto)
  items: ResponsibilityItemDto[];
}

/** Query of the lists. */
export class ResponsibilityListQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  streetId?: string;
}

/** Which list is asked for. */
export class ListInForceQueryDto {
  @IsUUID()
  streetId: string;

  /** Today when it is left out. @example 2025-04-01 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
