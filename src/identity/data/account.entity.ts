import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, Row } from '../../platform/index.js';

/** A person who signs in. */
@Entity()
export class Account extends Row {
  /** Lower case, unique. */
  @Column('text')
  login: string;

  @Column('text')
  name: string;

  /** argon2id. */
  @Column('text')
  passwordHash: string;

  /** Failures since the last success. */
  @Audited()
  @Column('integer')
  failedSignIns: number;

  /** System time until which nobody signs in, right password or not. */
  @Audited()
  @InstantColumn({ nullable: true })
  lockedUntil: Date | null;

  /** Set by whoever made the account or reset its password: the owner must choose one before anything else. */
  @Audited()
  @Column('boolean')
  mustChangePassword: boolean;

  /** System time. */
  @Audited()
  @InstantColumn()
  passwordChangedAt: Date;
}
