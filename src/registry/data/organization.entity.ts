import { Column, Entity } from 'typeorm';
import { Audited, StatefulRow } from '../../platform/index.js';
import type { LegalForm } from '../domain/legal-form.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';

/** A supplier (承接主体). Its id is the id of its unit. */
@Entity()
export class Organization extends StatefulRow<OrganizationState> {
  /** 统一社会信用代码, 18 characters, upper case. */
  @Column('text')
  uscc: string;

  @Column('text')
  name: string;

  /** The name with every character twice, kept by the database for searches; never loaded. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  readonly searchName?: string;

  @Audited()
  @Column('text')
  legalForm: LegalForm;

  /** Service categories in its business scope. */
  @Column('text', { array: true })
  categories: string[];

  /** 业务范围 in the certificate's words. */
  @Column('text', { nullable: true })
  businessScope: string | null;

  /** Codes of the places in which it is active. */
  @Column('text', { array: true })
  areas: string[];

  /** Unit that entered it; null for sample data. */
  @Audited()
  @Column('uuid', { nullable: true })
  registrarId: string | null;

  @Column('uuid', { nullable: true })
  registeredBy: string | null;
}
