import { Column, Entity } from 'typeorm';
import { type SendOutcome, Row } from '../../platform/index.js';

/** One try to send, noted once it is over. */
@Entity()
export class DeliveryAttempt extends Row {
  @Column('uuid')
  deliveryId: string;

  @Column('integer')
  number: number;

  /** `cut-off`: its process came to no end with it; it may have arrived, and is made again under the same Message-ID. */
  @Column('text')
  outcome: SendOutcome['result'] | 'cut-off';

  /** Code of the other side's answer. */
  @Column('integer', { nullable: true })
  reply: number | null;
}
