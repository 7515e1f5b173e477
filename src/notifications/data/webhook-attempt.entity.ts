import { Column, Entity } from 'typeorm';
import { type CallOutcome, Row } from '../../platform/index.js';

/** One call of an endpoint, noted once it is over. */
@Entity()
export class WebhookAttempt extends Row {
  @Column('uuid')
  endpointId: string;

  @Column('uuid')
  deliveryId: string;

  @Column('integer', { nullable: true })
  status: CallOutcome['status'];

  /** Why there was no answer; `cut-off`: the process that called came to no end with it. */
  @Column('text', { nullable: true })
  problem: CallOutcome['problem'] | 'cut-off';
}
