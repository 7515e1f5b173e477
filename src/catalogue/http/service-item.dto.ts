import { IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsMoney, MoneyDto, PageDto, SheetFormatDto, fenOf } from '../../platform/index.js';
import type { ItemFields } from '../data/item-fields.js';
import { SERVICE_CLASSES, type ServiceClass } from '../data/service-item.entity.js';
import { MOST_MONTHS } from '../domain/item-term.js';
import { NEGATIVE_POINTS, type NegativePoint } from '../domain/negative-list.js';
import { serviceItemLifecycle, type ServiceItemState } from '../domain/service-item.lifecycle.js';

/** The point of the 10-minute circle at which residents find the service (10分钟服务圈). */
export class ServicePointDto {
  /** @example 示例路1号社区服务站 */
  @Matches(/\S/)
  @MaxLength(200)
  address: string;

  /** Minutes on foot from the farthest homes; above 10 is warned about. @example 8 */
  @IsInt()
  @Min(1)
  @Max(240)
  walkingMinutes: number;
}

/** Why each condition of a term beyond one year is met (102号令 art. 24). */
export class MultiYearDto {
  /** 服务内容固定. @example 服务清单三年不变 */
  @Matches(/\S/)
  @MaxLength(500)
  contentFixed: string;

  /** 连续性强. @example 服务对象长期固定，不宜中断 */
  @Matches(/\S/)
  @MaxLength(500)
  continuous: string;

  /** 经费来源稳定. @example 已列入中期财政规划 */
  @Matches(/\S/)
  @MaxLength(500)
  fundsStable: string;

  /** 价格变化幅度小. @example 近三年单价变化不足3% */
  @Matches(/\S/)
  @MaxLength(500)
  priceSteady: string;
}

/** The answer to one point of the negative list (102号令 art. 10). */
export class NegativeAnswerDto {
  /** @example hiring */
  @IsIn(NEGATIVE_POINTS)
  point: NegativePoint;

  /** True when the item falls under the point; such an item is not submitted. @example false */
  @IsBoolean()
  applies: boolean;

  /** Why it does or does not. @example 按服务量付费，不派遣人员 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

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

  /** The service standard, item by item (服务标准); acceptance goes by it. @example 每次服务不少于2小时 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(5000)
  standard?: string | null;

  /** The same as a document: a public file that the caller's unit has uploaded. */
  @IsOptional()
  @IsUUID()
  standardFileId?: string | null;

  /** The community's own committee may bid: then it gives no opinion at the acceptance. False when left out. */
  @IsOptional()
  @IsBoolean()
  ownerMayBid?: boolean;

  /** Highest price, above zero; reserved in a fund at the admission. */
  @IsOptional()
  @IsMoney()
  ceiling?: MoneyDto | null;

  /** Where the service is given (服务地点). @example 社区日间照料中心及老人家中 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(200)
  place?: string | null;

  /** Where residents find it; null for what is done at home or everywhere. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ServicePointDto)
  servicePoint?: ServicePointDto | null;

  /** Months; above 12 only with `multiYear`. @example 12 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  termMonths?: number | null;

  /** The reasons for a term beyond one year. */
  @IsOptional()
  @ValidateNested()
  @Type(() => MultiYearDto)
  multiYear?: MultiYearDto | null;

  /** Where the money comes from, and when it is paid (经费安排). @example 区级财政预算，按季度支付 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  fundingPlan?: string | null;

  /** Code of the guide catalogue (指导性目录), in force on the days of submission and publication. @example SHILI01 */
  @IsOptional()
  @Matches(/^[A-Z0-9]{1,12}$/)
  guideCode?: string | null;

  /** Answers to the six points of the negative list; all are answered before submission. */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => NegativeAnswerDto)
  @ArrayMaxSize(NEGATIVE_POINTS.length)
  negativeList?: NegativeAnswerDto[] | null;
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

/** A body's fields as the actions want them: money in fen, the service point in its columns. */
export function itemFields<T extends ItemFieldsDto>(
  body: T,
): Omit<T, 'ceiling' | 'servicePoint'> &
  Pick<ItemFields, 'ceilingFen' | 'servicePointAddress' | 'walkingMinutes'> {
  const { ceiling, servicePoint, ...rest } = body;
  const money = ceiling === undefined ? {} : { ceilingFen: ceiling === null ? null : fenOf(ceiling) };
  const { address = null, walkingMinutes = null } = servicePoint ?? {};
  const point = servicePoint === undefined ? {} : { servicePointAddress: address, walkingMinutes };
  return { ...rest, ...money, ...point };
}
