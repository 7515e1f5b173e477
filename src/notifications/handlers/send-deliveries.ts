import { Injectable } from '@nestjs/common';
import {
  Handles,
  Outbox,
  SYSTEM,
  type SendOutcome,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { lockedAddress } from '../data/addresses.js';
import { Courier } from '../data/courier.js';
import { DeliveryAttempt } from '../data/delivery-attempt.entity.js';
import { LetterWriter } from '../data/letter-writer.js';
import type { MessageAddress } from '../data/message-address.entity.js';
import { NoticeDelivery } from '../data/notice-delivery.entity.js';
import { messageAddressLifecycle } from '../domain/message-address.lifecycle.js';
import { noticeDeliveryLifecycle as machine } from '../domain/notice-delivery.lifecycle.js';
import { retryAt } from '../../shared/retries.js';
import { DeliveryDue } from '../events.js';

/**
 * Sends what is due. The attempt is noted in the transaction in which it was made: a process that is killed between
 * the other side's answer and the commit sends once more, under the same Message-ID.
 */
@Injectable()
export class SendDeliveries {
  constructor(
    private readonly writer: LetterWriter,
    private readonly courier: Courier,
    private readonly outbox: Outbox,
  ) {}

  @Handles(DeliveryDue, 'notifications.send-delivery')
  async send(tx: Tx, { deliveryId }: { deliveryId: string }): Promise<void> {
    const delivery = await lock(tx, NoticeDelivery, deliveryId);
    if (delivery.state !== 'waiting') return;
    const address = await lockedAddress(tx, delivery.accountId, delivery.channel);
    const letter = address && takes(address, delivery) ? await this.writer.write(tx, delivery) : null;
    if (!address || !letter) {
      await advance(tx, delivery, machine, 'drop', SYSTEM);
      return;
    }
    const outcome = await this.courier.hand(delivery.id, address, letter);
    await this.note(tx, delivery, address, outcome);
  }

  private async note(
    tx: Tx,
    delivery: NoticeDelivery,
    address: MessageAddress,
    { result, reply }: SendOutcome,
  ): Promise<void> {
    const number = 1 + (await tx.countBy(DeliveryAttempt, { deliveryId: delivery.id }));
    await create(tx, DeliveryAttempt, { deliveryId: delivery.id, number, outcome: result, reply });
    if (result === 'accepted') return advance(tx, delivery, machine, 'send', SYSTEM);
    if (result === 'address-refused') await advance(tx, address, messageAddressLifecycle, 'bounce', SYSTEM);
    const at = result === 'deferred' ? retryAt(now(tx), number) : null;
    if (!at) return advance(tx, delivery, machine, 'give-up', SYSTEM);
    await save(tx, Object.assign(delivery, { dueAt: at }));
    await this.outbox.publish(tx, DeliveryDue, { deliveryId: delivery.id }, { at, key: delivery.id });
  }
}

/** Before it is confirmed, an address gets its own last code and nothing else. */
function takes(address: MessageAddress, delivery: NoticeDelivery): boolean {
  return delivery.purpose === 'confirmation' ? address.codeId === delivery.id : address.state === 'confirmed';
}
