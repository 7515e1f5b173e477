import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches, MaxLength } from 'class-validator';
import { IsDay, PERMISSIONS, type Permission } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** An API key to make for the caller's unit. */
export class MakeApiKeyDto {
  /** What it is for; unique among the unit's live keys. @example 项目管理系统 */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** Some of the caller's own permissions. @example ["organization.read", "bid.read"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(Object.keys(PERMISSIONS), { each: true })
  permissions: Permission[];

  /** Last day, inclusive (system time), at most 366 days from now. @example 2026-03-31 */
  @IsDay()
  expiresOn: Day;
}
