import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Capacity } from '../domain/community-rules.js';
import type { ContactKind, DesignationKind, EnterpriseSize } from '../domain/profile-rules.js';

/** A tag that an authority gave a social organization for a time. */
@Entity()
export class Designation extends Row {
  @Column('uuid')
  organizationId: string;

  @Audited()
  @Column('text')
  kind: DesignationKind;

  @DayColumn()
  validFrom: Day;

  /** Inclusive; null while it lasts. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  @Column('text')
  basis: string;

  @Column('text', { nullable: true })
  endReason: string | null;

  /** Unit that gave it. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  givenBy: string;
}

/** How far an organization has come, and how it is helped on; append-only, the latest counts. */
@Entity()
export class CapacityAssessment extends Row {
  @Column('uuid')
  organizationId: string;

  @Audited()
  @Column('text')
  level: Capacity;

  @DayColumn()
  assessedOn: Day;

  @Column('text')
  basis: string;

  /** 培育计划 */
  @Column('text', { nullable: true })
  plan: string | null;

  @Audited()
  @Column('boolean')
  startUp: boolean;

  @Column('uuid')
  unitId: string;

  @Column('uuid')
  assessedBy: string;
}

/** What an enterprise declares of its size (中小企业声明函); append-only, the latest counts. */
@Entity()
export class SizeDeclaration extends Row {
  @Column('uuid')
  organizationId: string;

  @Audited()
  @Column('text')
  size: EnterpriseSize;

  @Column('text')
  industry: string;

  @Column('integer')
  employees: number;

  /** Of the year before. */
  @FenColumn()
  revenue: Fen;

  /** At the end of the year before. */
  @FenColumn()
  assets: Fen;

  @DayColumn()
  declaredOn: Day;

  @Column('uuid')
  declaredBy: string;
}

/** Whom to ask in an organization. */
@Entity()
export class OrganizationContact extends Row {
  @Column('uuid')
  organizationId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  kind: ContactKind;

  @Audited()
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Column('uuid')
  enteredBy: string;
}
