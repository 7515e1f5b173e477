import { Column, Entity } from 'typeorm';
import { StatefulRow } from '../../platform/index.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';

export const LEGAL_FORMS = [
  'association',
  'private-non-enterprise',
  'foundation',
  'enterprise',
  'residents-committee',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** A supplier (承接主体). Its id is the id of its unit. */
@Entity()
export class Organization extends StatefulRow<OrganizationState> {
  /** 统一社会信用代码, 18 characters, upper case. */
  @Column('text')
  uscc: string;

  @Column('text')
  name: string;

  @Column('text')
  legalForm: LegalForm;

  /** Service categories in its business scope. */
  @Column('text', { array: true })
  categories: string[];
}
