import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { IntersectionType } from '@nestjs/swagger';
import { PageDto, SheetFormatDto } from '../../platform/index.js';
import type { OrganizationFilter } from '../data/organization-search.js';
import { LEGAL_FORMS, type LegalForm } from '../domain/legal-form.js';
import { type OrganizationState, organizationLifecycle } from '../domain/organization.lifecycle.js';
import { DESIGNATIONS, type DesignationKind } from '../domain/profile-rules.js';
import { normaliseUscc } from '../domain/uscc.js';

/** What suppliers are looked for by; everything given must hold. */
export class OrganizationFilterDto implements OrganizationFilter {
  /** Part of the name, two characters or more. @example 养老 */
  @IsOptional()
  @Length(2, 100)
  q?: string;

  /** The whole 统一社会信用代码. @example 52990000MK0010017A */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseUscc(value) : value))
  @Matches(/^[0-9A-Z]{18}$/)
  uscc?: string;

  /** A service category in its business scope. @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string;

  /** Code of a place in which it is active. @example 230921 */
  @IsOptional()
  @Matches(/^\d{6}(\d{3}){0,2}$/)
  area?: string;

  /** @example active */
  @IsOptional()
  @IsIn(organizationLifecycle.states)
  state?: OrganizationState;

  /** @example private-non-enterprise */
  @IsOptional()
  @IsIn(LEGAL_FORMS)
  legalForm?: LegalForm;

  /** A tag that it bears now: 枢纽型 (hub), 领军型 (leading). @example hub */
  @IsOptional()
  @IsIn(DESIGNATIONS)
  tag?: DesignationKind;
}

/** The query of the list. */
export class OrganizationQueryDto extends IntersectionType(PageDto, OrganizationFilterDto) {}

/** What an export holds, and as which kind of file. */
export class ExportOrganizationsDto extends IntersectionType(SheetFormatDto, OrganizationFilterDto) {}
