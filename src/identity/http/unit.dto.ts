import { PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { REORGANIZATIONS, type ReorganizationKind } from '../domain/reorganization-rules.js';
import { UNIT_KINDS, type UnitKind } from '../domain/unit-kinds.js';

/** Query of the units; everything given has to hold. */
export class UnitQueryDto extends PageDto {
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  /** Those directly below this unit. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** This unit and all below it. */
  @IsOptional()
  @IsUUID()
  within?: string;

  /** Part of the name. @example 长安 */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  q?: string;

  /** Those valid on this day. @example 2025-03-03 */
  @IsOptional()
  @IsDay()
  on?: Day;
}

/** A unit to add to the tree. */
export class AddUnitDto {
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  /** @example 春晖社区 */
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name: string;

  /** The unit above, as its kind demands. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptional()
  @IsUUID()
  placeId?: string | null;

  /** The work station (社区工作站) that serves a community; it serves three at the most. */
  @IsOptional()
  @IsUUID()
  stationId?: string | null;

  /** First day. @example 2025-07-01 */
  @IsDay()
  validFrom: Day;
}

/** Changes of a unit: the fields given replace those there; null takes a place or station away. */
export class ChangeUnitDto extends PartialType(
  PickType(AddUnitDto, ['name', 'parentId', 'placeId', 'stationId'] as const),
) {}

/** Where a unit is found; public in its notices. */
export class OfficeDto {
  /** @example 勃利县新华街道示例路1号 */
  @IsString()
  @MinLength(4)
  @MaxLength(200)
  address: string;

  /** Telephone of the office, never a person's mobile. @example 0990-1234567 */
  @IsOptional()
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone?: string | null;
}

/** The end of a unit. */
export class CloseUnitDto {
  /** Last day, inclusive. @example 2025-12-31 */
  @IsDay()
  lastDay: Day;
}

/** A community that comes of a split or a merger. */
export class SuccessorDto {
  /** @example 春晖社区 */
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name: string;

  @IsOptional()
  @IsUUID()
  placeId?: string | null;
}

/** A split of one community, or a merger of several of one street. */
export class ReorganizeDto {
  @IsIn(REORGANIZATIONS)
  kind: ReorganizationKind;

  /** One to be split, two to twenty to be merged. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  predecessorIds: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuccessorDto)
  successors: SuccessorDto[];

  /** First day of the successors, after today. @example 2025-07-01 */
  @IsDay()
  effectiveOn: Day;

  /** The document that decides it. @example 示例县政发〔2025〕1号 */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  document: string;
}
