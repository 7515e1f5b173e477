import { Column, Entity } from 'typeorm';
import { type CallOutcome, Row } from '../../platform/index.js';

/** One call of an endpoint. */
@Entity()
export class WebhookAttempt extends Row {
  @Column('uuid')
  endpointId: string;

  @Column('uuid')
  deliveryId: string;

  @Column('integer', { nullable: true })
  status: CallOutcome['status'];

  /** Why there was no answer. */
  @Column('text', { nullable: true })
  problem: CallOutcome['problem'];
}
