import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsMoney, MoneyDto, PageDto, SheetFormatDto, fenOf } from '../../platform/index.js';
import type { ItemFields } from '../data/item-fields.js';
import { SERVICE_CLASSES, type ServiceClass } from '../data/service-item.entity.js';
import { serviceItemLifecycle, type ServiceItemState } from '../domain/service-item.lifecycle.js';

/** What is said about an item. Everything may be missing until the list is submitted; null empties a field. */
export class ItemFieldsDto {
  /** Code of a service category. @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string | null;

  /** welfare 福利性, convenience 便民利民, social 社会化. @example welfare */
  @IsOptional()
  @IsIn(SERVICE_CLASSES)
  serviceClass?: ServiceClass | null;

  /** How much in all, decimal text above zero. @example "4800" */
  @IsOptional()
  @Matches(/^\d{1,9}(\.\d{1,2})?$/, { message: 'quantity must be decimal text, such as "4800"' })
  quantity?: string | null;

  /** Unit of the quantity. @example 人次 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(20)
  unit?: string | null;

  /** How often, in figures. @example 每周2次 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  frequency?: string | null;

  /** For whom. @example 辖区60岁以上独居、空巢老人 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  beneficiaries?: string | null;

  /** How many people. @example 100 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  beneficiaryCount?: number | null;

  /** Who may have the service, and with what (办理条件). @example 本人或家属凭身份证申请 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  conditions?: string | null;

  /** Steps of the work (工作程序). @example 申请—评估—派单—上门服务—回访 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(5000)
  procedure?: string | null;

  /** Calendar days within which one case is done (办结时限). @example 3 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1096)
  timeLimitDays?: number | null;

  /** Who answers for the service (服务责任). @example 长安社区居民委员会 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  responsibleParty?: string | null;

  /** What is done in an emergency (应急预案). @example 突发疾病立即拨打120并通知家属 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(5000)
  emergencyPlan?: string | null;

  /** The service standard, item by item (服务标准); acceptance goes by it. May stay empty. @example 每次服务不少于2小时 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(5000)
  standard?: string | null;

  /** Highest price, above zero; reserved in a fund at the admission. */
  @IsOptional()
  @IsMoney()
  ceiling?: MoneyDto | null;
}

/** An item to add to a drafted list. */
export class DraftItemDto extends ItemFieldsDto {
  /** A drafted list of the caller's community. */
  @IsUUID()
  listId: string;

  /** @example 居家养老上门服务 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;
}

/** Changes of a drafted item; what is absent stays. */
export class ChangeItemDto extends ItemFieldsDto {
  /** @example 居家养老上门服务 */
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/\S/)
  @MaxLength(100)
  title?: string;
}

/** What items are looked for by. */
export class ItemFilterDto {
  /** Only items of this list. */
  @IsOptional()
  @IsUUID()
  listId?: string;

  /** Only items of this community. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** Only items of this category. @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string;

  @IsOptional()
  @IsIn(serviceItemLifecycle.states)
  state?: ServiceItemState;
}

/** Query of the service items. */
export class ItemQueryDto extends IntersectionType(PageDto, ItemFilterDto) {}

/** What an export holds, and as which kind of file. */
export class ExportItemsDto extends IntersectionType(SheetFormatDto, ItemFilterDto) {}

/** A body's fields as the actions want them; money in fen. */
export function itemFields<T extends ItemFieldsDto>(
  body: T,
): Omit<T, 'ceiling'> & Pick<ItemFields, 'ceilingFen'> {
  const { ceiling, ...rest } = body;
  if (ceiling === undefined) return rest;
  return { ...rest, ceilingFen: ceiling === null ? null : fenOf(ceiling) };
}
