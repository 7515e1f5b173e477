import { Column, Entity } from 'typeorm';
import { type SendOutcome, Row } from '../../platform/index.js';

/** One try to send. One that was cut off by a killed process is made again under the same Message-ID. */
@Entity()
export class DeliveryAttempt extends Row {
  @Column('uuid')
  deliveryId: string;

  @Column('integer')
  number: number;

  @Column('text')
  outcome: SendOutcome['result'];

  /** Code of the other side's answer. */
  @Column('integer', { nullable: true })
  reply: number | null;
}
