import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, type Permission, type Role, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A key with which a program acts for a unit; it ends with the membership of whoever made it. */
@Entity()
export class ApiKey extends Row {
  /** Who made it, and answers for what is done with it. */
  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  /** The maker's role: the key never carries more than that. */
  @Column('text')
  role: Role;

  @Column('text')
  name: string;

  /** SHA-256 of the key. */
  @Column('text')
  keyHash: string;

  @Column('text', { array: true })
  permissions: Permission[];

  /** Last day, inclusive, by the machine's time. */
  @Audited()
  @DayColumn()
  expiresOn: Day;

  @Audited()
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  /** To the minute, system time. */
  @InstantColumn({ nullable: true, update: false })
  lastUsedAt: Date | null;
}
