import { Injectable } from '@nestjs/common';
import {
  Handles,
  Outbox,
  SYSTEM,
  Settings,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { loadedCalendar } from '../../reference/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { NoticeDelivery } from '../data/notice-delivery.entity.js';
import { digestDay } from '../domain/delivery-plan.js';
import { noticeDeliveryLifecycle } from '../domain/notice-delivery.lifecycle.js';
import { DeliveryDue, DigestDue } from '../events.js';

/** Gathers a day's waiting mail of one account into one letter. */
@Injectable()
export class GatherDigests {
  constructor(
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** A notice that was planned while the digest went out waits for the next one: a day has one digest. */
  @Handles(DigestDue, 'notifications.gather-digest')
  async gather(tx: Tx, { accountId, day }: { accountId: string; day: Day }): Promise<void> {
    const waiting = await tx.find(NoticeDelivery, {
      where: { accountId, day, purpose: 'notice', state: 'waiting' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (waiting.length === 0) return;
    if (await tx.existsBy(NoticeDelivery, { accountId, day, purpose: 'digest' })) {
      await this.putOff(tx, accountId, waiting);
      return;
    }
    const dueAt = now(tx);
    const digest = {
      accountId,
      channel: 'mail',
      purpose: 'digest',
      messageId: null,
      day,
      digestId: null,
      sendingUntil: null,
    } as const;
    const { id } = await create(tx, NoticeDelivery, { state: 'waiting', ...digest, dueAt });
    for (const each of waiting) await gatherInto(tx, each, id);
    await this.outbox.publish(tx, DeliveryDue, { deliveryId: id }, { at: dueAt, key: id });
  }

  private async putOff(tx: Tx, accountId: string, waiting: readonly NoticeDelivery[]): Promise<void> {
    const { digestTime } = this.settings;
    const day = digestDay(now(tx), digestTime, await loadedCalendar(tx));
    const dueAt = day ? instantAt(day, digestTime) : now(tx);
    for (const { id } of waiting) {
      const delivery = await lock(tx, NoticeDelivery, id);
      await save(tx, Object.assign(delivery, { day, dueAt }));
      if (!day) await this.outbox.publish(tx, DeliveryDue, { deliveryId: id }, { at: dueAt, key: id });
    }
    if (day)
      await this.outbox.publish(tx, DigestDue, { accountId, day }, { at: dueAt, key: `${accountId} ${day}` });
  }
}

/** What is gathered names its digest. */
async function gatherInto(tx: Tx, delivery: NoticeDelivery, digestId: string): Promise<void> {
  await save(tx, Object.assign(delivery, { digestId }));
  await advance(tx, delivery, noticeDeliveryLifecycle, 'gather', SYSTEM);
}
