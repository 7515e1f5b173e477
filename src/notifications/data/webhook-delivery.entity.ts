import { Column, Entity } from 'typeorm';
import { InstantColumn, StatefulRow } from '../../platform/index.js';
import type { WebhookDeliveryState } from '../domain/webhook-delivery.lifecycle.js';

/** One event on its way to one endpoint; its id is the `webhook-id`, the same at each attempt and replay. */
@Entity()
export class WebhookDelivery extends StatefulRow<WebhookDeliveryState> {
  @Column('uuid')
  endpointId: string;

  @Column('uuid')
  eventId: string;

  /** The JSON that is sent and signed, byte by byte. */
  @Column('text')
  body: string;

  @InstantColumn()
  dueAt: Date;

  /** While a call is under way; once it is past, that call counts as cut off. */
  @InstantColumn({ nullable: true })
  sendingUntil: Date | null;

  /** Since it was planned or replayed. */
  @Column('integer')
  attempts: number;
}
