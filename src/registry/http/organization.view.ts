import { type Actor, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { OrganizationStep } from '../data/organization-history.js';
import type { Organization } from '../data/organization.entity.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';
import { usccWarnings } from '../domain/uscc.js';
import { organizationActions } from '../policies.js';

/** A supplier (承接主体). */
export class OrganizationView {
  id: string;
  version: number;
  /** 统一社会信用代码. @example 52990000MK0010017A */
  uscc: string;
  /** @example 清岚社区养老服务中心（示例） */
  name: string;
  /** @example private-non-enterprise */
  legalForm: LegalForm;
  /** Service categories in its business scope. @example ["ELD"] */
  categories: string[];
  /** 业务范围 in the certificate's words. */
  businessScope: string | null;
  /** Codes of the places in which it is active. @example ["230921"] */
  areas: string[];
  /** @example active */
  state: OrganizationState;
  /** Steps that this caller may take now. @example ["verify"] */
  actions: string[];
  /** What somebody should compare with the certificate; nothing that stands in the way. */
  warnings: ViolationView[];

  static of(organization: Organization, caller: Actor | undefined): OrganizationView {
    const { id, version, uscc, name, legalForm, categories, areas, state } = organization;
    const { businessScope } = organization;
    return {
      ...{ id, version, uscc, name, legalForm, categories, businessScope, areas, state },
      actions: organizationActions(caller, organization),
      warnings: violationViews(usccWarnings(uscc)),
    };
  }
}

/** Suppliers, newest first. */
export class OrganizationListView {
  items: OrganizationView[];
  next: string | null;
}

/** One step of an organization's life. */
export class OrganizationStepView {
  id: string;
  /** @example suspend */
  action: string;
  /** @example active */
  from: string;
  /** @example suspended */
  to: string;
  /** Business time, RFC 3339. */
  at: string;
  /** Unit for which it was done; null for the program itself. */
  unitId: string | null;
  /** @example district-supervisor */
  role: string;
  /** @example 未按期整改 */
  reason: string | null;

  static of(step: OrganizationStep): OrganizationStepView {
    const { id, action, from, to, at, unitId, role, reason } = step;
    return { id, action, from, to, at: formatInstant(at), unitId, role, reason };
  }
}

/** Steps, the latest first. */
export class OrganizationHistoryView {
  items: OrganizationStepView[];
  next: string | null;
}
