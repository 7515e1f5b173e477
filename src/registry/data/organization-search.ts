import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';
import type { DesignationKind } from '../domain/profile-rules.js';
import { Organization } from './organization.entity.js';

/** What suppliers are looked for by; everything given must hold. */
export interface OrganizationFilter {
  /** Part of the name, two characters or more. */
  readonly q?: string;
  /** Whole code, normalised. */
  readonly uscc?: string;
  readonly category?: string;
  readonly area?: string;
  readonly state?: OrganizationState;
  readonly legalForm?: LegalForm;
  /** A tag that it bears. */
  readonly tag?: DesignationKind;
}

const CONDITIONS: Readonly<Record<keyof OrganizationFilter, string>> = {
  q: 'organization.searchName LIKE :q',
  uscc: 'organization.uscc = :uscc',
  category: 'organization.categories @> ARRAY[:category]',
  area: 'organization.areas @> ARRAY[:area]',
  state: 'organization.state = :state',
  legalForm: 'organization.legalForm = :legalForm',
  tag: `EXISTS (SELECT 1 FROM designation d WHERE d.organization_id = organization.id AND d.kind = :tag
    AND (d.valid_to IS NULL OR d.valid_to >= :today))`,
};

/** Suppliers that fit a filter on a day, in no order. */
export function organizationsWhere(
  db: EntityManager,
  filter: OrganizationFilter,
  today: Day,
): SelectQueryBuilder<Organization> {
  const query = db.createQueryBuilder(Organization, 'organization').setParameters({ today });
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const wanted = filter[name as keyof OrganizationFilter];
    if (wanted !== undefined) query.andWhere(condition, { [name]: name === 'q' ? nameLike(wanted) : wanted });
  }
  return query;
}

/** The pattern for names as the index has them: every character twice. */
function nameLike(part: string): string {
  const characters = Array.from(part.toLowerCase(), (each) => each.replace(/[\\%_]/, '\\$&').repeat(2));
  return `%${characters.join('')}%`;
}
