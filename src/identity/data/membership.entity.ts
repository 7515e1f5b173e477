import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, type Role, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { MembershipState } from '../domain/membership.lifecycle.js';

/** One role of one account in one unit. */
@Entity()
export class Membership extends StatefulRow<MembershipState> {
  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  role: Role;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** The proposer's account; null for what installation made. */
  @Column('uuid', { nullable: true })
  proposedBy: string | null;
}
