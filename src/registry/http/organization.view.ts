import type { Organization } from '../data/organization.entity.js';

/** A supplier (承接主体). */
export class OrganizationView {
  id: string;
  version: number;
  /** 统一社会信用代码. @example 52990000MK0010017A */
  uscc: string;
  /** @example 清岚社区养老服务中心（示例） */
  name: string;
  /** @example private-non-enterprise */
  legalForm: string;
  /** Service categories in its business scope. @example ["ELD"] */
  categories: string[];
  /** @example active */
  state: string;

  static of(organization: Organization): OrganizationView {
    const { id, version, uscc, name, legalForm, categories, state } = organization;
    return { id, version, uscc, name, legalForm, categories, state };
  }
}

/** Suppliers, newest first. */
export class OrganizationListView {
  items: OrganizationView[];
  next: string | null;
}
