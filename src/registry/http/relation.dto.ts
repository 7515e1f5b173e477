import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RELATION_KINDS, type RelationKind } from '../domain/relations.js';

/** By what a person is told from others; both are kept sealed, and shown masked. Never an identity number. */
export class PersonDto {
  /** @example 王示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** A mobile phone; blanks, dashes and the country code are mended. @example "13800138000" */
  @Matches(/^[\d\s()+\-–—０-９]{7,30}$/)
  phone: string;
}

class RelationDaysDto {
  /** What it is. A holder has a share; a manager is a unit, such as the hub of a group. @example responsible-person */
  @IsIn(RELATION_KINDS)
  kind: RelationKind;

  /** Share held, of a hundred; of holders only. @example "51.00" */
  @IsOptional()
  @Matches(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/)
  @Matches(/[1-9]/)
  percent?: string;

  /** First day. @example 2024-01-01 */
  @IsDay()
  validFrom: Day;

  /** Last day, inclusive; left out while it lasts. @example 2025-12-31 */
  @IsOptional()
  @IsDay()
  validTo?: Day;
}

/** What a person or a unit is to the organization: name one of them. */
export class RecordRelationDto extends RelationDaysDto {
  /** The person, of whom nobody else needs to know who he is. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  person?: PersonDto;

  /** The unit that holds or manages it. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** A PDF or picture that the caller's unit uploaded. */
  @IsOptional()
  @IsUUID()
  fileId?: string;
}

/** What the caller declares of himself: a relative, or what he is or was to a unit. */
export class DeclareRelationDto extends RelationDaysDto {
  /** The caller's own, by which he is the same as in an organization's papers. @example "13900139000" */
  @Matches(/^[\d\s()+\-–—０-９]{7,30}$/)
  phone: string;

  /** With a kinship. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  relative?: PersonDto;

  /** With a position or a holding. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

/** When a relation ended. */
export class EndRelationDto {
  /** Last day, inclusive. @example 2025-06-30 */
  @IsDay()
  lastDay: Day;
}

/** Why a relation counts for nothing. */
export class VoidRelationDto {
  /** Without names of persons. @example 录入有误 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Query of the ways between two parties: each end is a unit or an account. */
export class RelationPathsQueryDto {
  /** One end: a unit, such as a supplier. */
  @IsOptional()
  @IsUUID()
  fromUnitId?: string;

  /** One end: an account, such as an expert's. */
  @IsOptional()
  @IsUUID()
  fromAccountId?: string;

  /** The other end, always a unit. */
  @IsUUID()
  toUnitId: string;

  /** The day asked about; today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;
}
