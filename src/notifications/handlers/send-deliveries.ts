import { Injectable } from '@nestjs/common';
import {
  type Errand,
  Errands,
  Handles,
  Outbox,
  SYSTEM,
  type Sending,
  type Tx,
  advance,
  claim,
  create,
  lock,
  lookAfter,
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

const CROWDED_MS = 60_000;

/**
 * Sends what is due. A process that is killed between the other side's answer and the note has it sent once more,
 * under the same Message-ID.
 */
@Injectable()
export class SendDeliveries {
  private readonly sending: Sending<NoticeDelivery> = {
    lock: (tx, id) => lock(tx, NoticeDelivery, id),
    come: (tx, deliveryId, at) =>
      this.outbox.publish(tx, DeliveryDue, { deliveryId }, { at, key: deliveryId }),
    cutOff: (tx, delivery) => this.note(tx, delivery, { outcome: 'cut-off', reply: null }),
  };

  constructor(
    private readonly writer: LetterWriter,
    private readonly courier: Courier,
    private readonly outbox: Outbox,
    private readonly errands: Errands,
  ) {}

  @Handles(DeliveryDue, 'notifications.send-delivery')
  async send(tx: Tx, { deliveryId }: { deliveryId: string }): Promise<Errand | null> {
    const delivery = await lock(tx, NoticeDelivery, deliveryId);
    if (delivery.state !== 'waiting') return null;
    if (await lookAfter(tx, this.sending, delivery)) return null;
    const address = await lockedAddress(tx, delivery.accountId, delivery.channel);
    const letter = address && takes(address, delivery) ? await this.writer.write(tx, delivery) : null;
    if (!address || !letter) {
      await advance(tx, delivery, machine, 'drop', SYSTEM);
      return null;
    }
    if (!this.errands.hasRoom(delivery.channel)) {
      await this.wait(tx, delivery, new Date(now(tx).getTime() + CROWDED_MS));
      return null;
    }
    return claim(tx, this.sending, delivery, {
      line: delivery.channel,
      talk: this.courier.take(delivery.id, address, letter),
      record: async (later, sent, { result, reply }) => {
        if (result === 'address-refused') await bounce(later, sent, address.codeId);
        await this.note(later, sent, { outcome: result, reply });
      },
    });
  }

  private async note(
    tx: Tx,
    delivery: NoticeDelivery,
    tried: Pick<DeliveryAttempt, 'outcome' | 'reply'>,
  ): Promise<void> {
    const number = 1 + (await tx.countBy(DeliveryAttempt, { deliveryId: delivery.id }));
    await create(tx, DeliveryAttempt, { deliveryId: delivery.id, number, ...tried });
    const passes = tried.outcome === 'deferred' || tried.outcome === 'cut-off';
    const again = passes ? retryAt(now(tx), number) : null;
    if (again) return this.wait(tx, delivery, again);
    await save(tx, delivery);
    await advance(tx, delivery, machine, tried.outcome === 'accepted' ? 'send' : 'give-up', SYSTEM);
    await this.outbox.cancel(tx, DeliveryDue, delivery.id);
  }

  private async wait(tx: Tx, delivery: NoticeDelivery, dueAt: Date): Promise<void> {
    await save(tx, Object.assign(delivery, { dueAt }));
    await this.sending.come(tx, delivery.id, dueAt);
  }
}

/** Before it is confirmed, an address gets its own last code and nothing else. */
function takes(address: MessageAddress, delivery: NoticeDelivery): boolean {
  return delivery.purpose === 'confirmation' ? address.codeId === delivery.id : address.state === 'confirmed';
}

/** Marks the address, unless another one was given, or another letter came back, meanwhile. */
async function bounce(tx: Tx, { accountId, channel }: NoticeDelivery, codeId: string): Promise<void> {
  const address = await lockedAddress(tx, accountId, channel);
  if (address?.codeId !== codeId || address.state === 'bounced') return;
  await advance(tx, address, messageAddressLifecycle, 'bounce', SYSTEM);
}
