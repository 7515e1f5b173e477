import { PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';
import type { MethodCode } from '../domain/method-rules.js';
import { methodTable } from '../domain/method-table.js';
import {
  REVIEW_KINDS,
  REVIEW_POINTS,
  type ReviewKind,
  type ReviewPointCode,
} from '../domain/plan-reviews.js';

const METHODS = Object.keys(methodTable) as MethodCode[];

/** A procurement plan (采购实施计划). */
export class ProcurementPlanDto {
  /** @example 长安社区居家养老服务采购实施计划 */
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  /** Items that the street's communities submitted. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  /** @example competitive-consultation */
  @IsIn(METHODS)
  method: MethodCode;

  @IsMoney()
  budget: MoneyDto;

  /** 合同订立安排: pricing, kind of contract, method and criteria with the reasons. */
  @Matches(/\S/)
  @MaxLength(5000)
  contracting: string;

  /** 合同管理安排: performance, payment, acceptance, risks. */
  @Matches(/\S/)
  @MaxLength(5000)
  management: string;

  /** The organization that designed the purchase or wrote its specification; it may not bid then. */
  @IsOptional()
  @IsUUID()
  plannerId?: string;
}

/** Changes of a draft: the fields given replace those there. */
export class ChangePlanDto extends PartialType(ProcurementPlanDto, { skipNullProperties: false }) {}

/** A decision on one point. */
export class ReviewPointDto {
  /** @example non-discrimination */
  @IsIn([...REVIEW_POINTS.general, ...REVIEW_POINTS.key])
  code: ReviewPointCode;

  @IsBoolean()
  conforms: boolean;

  /** Needed for a no. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  note?: string;
}

/** A review of a plan (一般性审查, 重点审查). */
export class ReviewPlanDto {
  /** @example key */
  @IsIn(REVIEW_KINDS)
  kind: ReviewKind;

  /** Every point of its kind once: the plan passes when all conform. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReviewPointDto)
  points: ReviewPointDto[];

  /** @example 同意按计划实施 */
  @Matches(/\S/)
  @MaxLength(2000)
  opinion: string;
}
