import { PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { PLACE_LEVELS, type PlaceLevel, URBAN_RURAL, type UrbanRural } from '../domain/place-rules.js';

/** A place to add. */
export class AddPlaceDto {
  /** GB/T 2260 (6 digits), with street (9), community (12), grid (15). @example "990001001003" */
  @Matches(/^\d{6,15}$/)
  code: string;

  /** @example 春晖社区 */
  @IsString()
  @MinLength(2)
  @MaxLength(60)
  name: string;

  @IsIn(PLACE_LEVELS)
  level: PlaceLevel;

  /** The place above; none for a district. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  /** Urban–rural class of the statistical code. @example "111" */
  @IsOptional()
  @IsIn(URBAN_RURAL)
  urbanRural?: UrbanRural | null;

  /** First day. @example 2025-07-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; open when absent. */
  @IsOptional()
  @IsDay()
  validTo?: Day | null;

  /** The document that makes it. @example 示例县政发〔2025〕1号 */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  source: string;
}

/** Changes of a place: the fields given replace those there. Its code and level never change. */
export class ChangePlaceDto extends PartialType(
  PickType(AddPlaceDto, ['name', 'urbanRural', 'validTo', 'source'] as const),
) {}

/** Query of the places; everything given has to hold. */
export class PlaceQueryDto extends PageDto {
  @IsOptional()
  @IsIn(PLACE_LEVELS)
  level?: PlaceLevel;

  /** Those directly below this place. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** Part of the name, or the beginning of the code. @example 长安 */
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
