import { Column, Entity } from 'typeorm';
import { Row } from '../database/columns.js';

/** Somebody saw personal data unmasked, and why. Append-only; the audit event of the same transaction refers to it. */
@Entity()
export class PersonalReveal extends Row {
  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  role: string;

  /** Table of the object. */
  @Column('text')
  objectType: string;

  @Column('uuid')
  objectId: string;

  /** Without numbers that could be a phone. */
  @Column('text')
  reason: string;
}
