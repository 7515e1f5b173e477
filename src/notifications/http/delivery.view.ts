import { formatInstant } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import type { TracedDelivery } from '../data/deliveries.js';
import type { NoticeDelivery } from '../data/notice-delivery.entity.js';
import type { DeliveryAttempt } from '../data/delivery-attempt.entity.js';
import type { NoticeDeliveryState } from '../domain/notice-delivery.lifecycle.js';

/** One try to send. */
export class DeliveryAttemptView {
  number: number;
  /** RFC 3339. */
  at: string;
  /** `address-refused`: the address is marked until it is confirmed anew; `cut-off`: it may have arrived, and is tried again. */
  outcome: DeliveryAttempt['outcome'];
  /** Code of the other side's answer. @example 250 */
  reply: number | null;
}

/** One message on its way to one receiver by one channel; never its address. */
export class DeliveryView {
  id: string;
  version: number;
  accountId: string;
  channel: NoticeDelivery['channel'];
  purpose: NoticeDelivery['purpose'];
  state: NoticeDeliveryState;
  /** None: the program alone takes steps. */
  actions: string[];
  /** The notice in the inbox. */
  messageId: string | null;
  /** Day of the digest. */
  day: Day | null;
  digestId: string | null;
  /** RFC 3339; when it is, or was last, to be sent. */
  dueAt: string;
  /** RFC 3339; while an attempt is under way. */
  sendingUntil: string | null;
  attempts: DeliveryAttemptView[];

  static of({ delivery, attempts }: TracedDelivery): DeliveryView {
    const { id, version, accountId, channel, purpose, state, messageId, day, digestId, dueAt } = delivery;
    const { sendingUntil } = delivery;
    return {
      ...{ id, version, accountId, channel, purpose, state, messageId, day, digestId },
      actions: [],
      dueAt: formatInstant(dueAt),
      sendingUntil: sendingUntil && formatInstant(sendingUntil),
      attempts: attempts.map(({ number, createdAt, outcome, reply }) => ({
        ...{ number, at: formatInstant(createdAt), outcome, reply },
      })),
    };
  }
}

/** Deliveries. */
export class DeliveryListView {
  items: DeliveryView[];
  next: string | null;
}
