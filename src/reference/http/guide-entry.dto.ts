import { PartialType, PickType } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** An entry of the guide catalogue to add. */
export class AddGuideEntryDto {
  /** As the catalogue of the region writes it, capitals and digits. @example SHILI01 */
  @Matches(/^[A-Z0-9]{1,12}$/)
  code: string;

  /** @example 养老服务（示例） */
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name: string;

  /** First day. @example 2025-01-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; open when absent. */
  @IsOptional()
  @IsDay()
  validTo?: Day | null;

  /** The document that makes or ends it. @example 示例省政府购买服务指导性目录（示例） */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  source: string;
}

/** Changes of an entry: the fields given replace those there. Its code and first day never change. */
export class ChangeGuideEntryDto extends PartialType(
  PickType(AddGuideEntryDto, ['name', 'validTo', 'source'] as const),
) {}

/** Query of the guide catalogue; everything given has to hold. */
export class GuideQueryDto extends PageDto {
  /** Part of the name, or the beginning of the code. @example 养老 */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  q?: string;

  /** Those in force on this day. @example 2025-03-03 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
