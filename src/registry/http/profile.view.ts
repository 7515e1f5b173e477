import { MoneyView } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type {
  CapacityAssessment,
  Designation,
  SizeDeclaration,
} from '../data/organization-profile.entity.js';
import type { ContactDetails, Profile } from '../data/profiles.js';
import type { Capacity } from '../domain/community-rules.js';
import { certifiedShare } from '../domain/worker-rules.js';
import type { ContactKind, DesignationKind, EnterpriseSize } from '../domain/profile-rules.js';

/** A tag with its time and reason. */
export class DesignationView {
  id: string;
  kind: DesignationKind;
  validFrom: string;
  /** Last day, inclusive; null while it lasts. */
  validTo: string | null;
  basis: string;
  endReason: string | null;
  /** Unit that gave it. */
  unitId: string;

  static of({ id, kind, validFrom, validTo, basis, endReason, unitId }: Designation): DesignationView {
    return { id, kind, validFrom, validTo, basis, endReason, unitId };
  }
}

/** An assessment of how far an organization has come. */
export class CapacityAssessmentView {
  id: string;
  level: Capacity;
  assessedOn: string;
  basis: string;
  /** 培育计划 */
  plan: string | null;
  startUp: boolean;

  static of({ id, level, assessedOn, basis, plan, startUp }: CapacityAssessment): CapacityAssessmentView {
    return { id, level, assessedOn, basis, plan, startUp };
  }
}

/** What an enterprise declared last. */
export class SizeDeclarationView {
  size: EnterpriseSize;
  industry: string;
  employees: number;
  revenue: MoneyView;
  assets: MoneyView;
  declaredOn: string;

  static of(declaration: SizeDeclaration): SizeDeclarationView {
    const { size, industry, employees, revenue, assets, declaredOn } = declaration;
    const money = { revenue: MoneyView.of(revenue), assets: MoneyView.of(assets) };
    return { size, industry, employees, ...money, declaredOn };
  }
}

/** What is known of a supplier beside its certificate; no condition of any purchase. */
export class OrganizationProfileView {
  organizationId: string;
  /** Tags that it bears today. @example ["hub"] */
  tags: DesignationKind[];
  /** The latest first. */
  designations: DesignationView[];
  /** The latest first; the first one counts. */
  assessments: CapacityAssessmentView[];
  /** Null for what is no enterprise, or has not declared. */
  size: SizeDeclarationView | null;
  /** Social workers employed there today. */
  workers: number;
  /** Percent of them whose certificate is verified and valid today, two decimals; null without any. @example "66.67" */
  certifiedPercent: string | null;

  static of(organizationId: string, profile: Profile, today: Day): OrganizationProfileView {
    const { designations, assessments, size, team } = profile;
    const share = certifiedShare(team, today);
    const lives = ({ validFrom, validTo }: Designation) =>
      validFrom <= today && (validTo === null || validTo >= today);
    return {
      organizationId,
      tags: designations.filter(lives).map(({ kind }) => kind),
      designations: designations.map((each) => DesignationView.of(each)),
      assessments: assessments.map((each) => CapacityAssessmentView.of(each)),
      size: size && SizeDeclarationView.of(size),
      workers: team.length,
      certifiedPercent: share && toDecimal(share.mul(100n), 2),
    };
  }
}

/** Somebody to ask, masked. */
export class ContactView {
  id: string;
  kind: ContactKind;
  /** Masked; empty once it was erased. @example 孙** */
  name: string;
  /** Masked; empty once it was erased. @example 138****8000 */
  phone: string;
  /** Day from which he is asked no more. */
  endedOn: string | null;

  static of({ contact, person }: ContactDetails): ContactView {
    const { id, kind, endedOn } = contact;
    return { id, kind, name: maskName(person.name), phone: maskPhone(person.phone), endedOn };
  }
}

/** Contacts, the latest entered first. */
export class ContactListView {
  items: ContactView[];
  next: string | null;
}
