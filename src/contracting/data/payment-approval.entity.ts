import { Column, Entity } from 'typeorm';
import { type Role, Row } from '../../platform/index.js';
import type { Desk } from '../domain/approval-desks.js';

/** One person's approval of a payment request. */
@Entity()
export class PaymentApproval extends Row {
  @Column('uuid')
  paymentRequestId: string;

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  role: Role;

  /** The business side or the finance side of the buyer; each approves once. */
  @Column('text')
  desk: Desk;
}
