import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { MethodCode } from '../domain/method-rules.js';
import { methodTable } from '../domain/method-table.js';
import type { DayUnit } from '../domain/period.js';
import { RULE_LEVELS, type RuleLevel } from '../domain/rule-sets.js';
import { type TimetableKey, anchors } from '../domain/timetable-keys.js';

const METHODS = Object.keys(methodTable) as MethodCode[];
const KEYS = Object.keys(anchors) as TimetableKey[];
const POINTS = /^(100|[1-9]?\d)(\.\d{1,2})?$/;
const AMOUNT = /^[1-9]\d{0,11}\.\d{2}$/;

/** One period of a method. */
export class RulePeriodDto {
  /** @example earliest-deadline */
  @IsIn(KEYS)
  key: TimetableKey;

  /** @example 7 */
  @IsInt()
  @Min(0)
  @Max(366)
  count: number;

  /** @example calendar-day */
  @IsIn(['working-day', 'calendar-day'])
  unit: DayUnit;

  /** The text that sets it. @example 示例区政府采购管理办法 */
  @Matches(/\S/)
  @MaxLength(200)
  rule: string;
}

/** Points that the price may carry, out of 100. */
export class PriceWeightDto {
  /** @example "15" */
  @Matches(POINTS)
  min: string;

  /** None where it is left out. @example "25" */
  @IsOptional()
  @Matches(POINTS)
  max?: string;

  /** The text that sets it. @example 示例区政府采购管理办法 */
  @Matches(/\S/)
  @MaxLength(200)
  rule: string;
}

/** What changes in one method; what is absent stays as the national texts have it. */
export class MethodChangesDto {
  /** @example selection */
  @IsIn(METHODS)
  method: MethodCode;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => RulePeriodDto)
  @ArrayMaxSize(20)
  periods?: RulePeriodDto[];

  /** @example 3 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  minimumSuppliers?: number;

  /** @example 5 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(21)
  minimumPanel?: number;

  /** How many candidates are put forward. @example 3 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  candidates?: number;

  /** Purchases by this method need no procurement intention, where a text of the region says so. */
  @IsOptional()
  @IsBoolean()
  withoutIntention?: boolean;

  /** Points that the price may carry in a scoring. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PriceWeightDto)
  priceWeight?: PriceWeightDto;

  /** Decimals to which points are rounded, 四舍五入. @example 2 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  roundingScale?: number;

  /** Whether each factor is rounded, or only the sum. @example per-factor */
  @IsOptional()
  @IsIn(['per-factor', 'final'])
  roundingStage?: 'per-factor' | 'final';
}

/** Amounts from which on other rules count. */
export class ThresholdsDto {
  /** 采购限额标准, yuan. @example "500000.00" */
  @Matches(AMOUNT)
  procurement: string;

  /** 公开招标数额标准, yuan. @example "4000000.00" */
  @Matches(AMOUNT)
  openTender: string;

  /** The most for an inquiry below the threshold, yuan. @example "100000.00" */
  @Matches(AMOUNT)
  quotation: string;
}

/** What a region changes in the table of methods, from a day on. */
export class EnterRuleSetDto {
  /** GB/T 2260; `000000` for the whole country. @example "990000" */
  @Matches(/^\d{6}$/)
  region: string;

  /** @example county */
  @IsIn(RULE_LEVELS)
  level: RuleLevel;

  /** Tenders published from this day on are under it; not before today. @example 2025-04-01 */
  @IsDay()
  validFrom: Day;

  /** The document that says so. @example 示例区财政局关于采购限额标准的通知 */
  @Matches(/\S/)
  @MaxLength(200)
  source: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ThresholdsDto)
  thresholds?: ThresholdsDto;

  @ValidateNested({ each: true })
  @Type(() => MethodChangesDto)
  @ArrayMinSize(0)
  @ArrayMaxSize(20)
  methods: MethodChangesDto[];
}

/** The decision on a rule set. */
export class DecideRuleSetDto {
  @IsBoolean()
  approved: boolean;

  /** Needed for a no. @example 与省级文件不一致 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}
