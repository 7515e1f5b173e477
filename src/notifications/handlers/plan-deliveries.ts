import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { loadedCalendar } from '../../reference/index.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { Courier } from '../data/courier.js';
import { NoticeDelivery } from '../data/notice-delivery.entity.js';
import { WishBook } from '../data/wishes.js';
import type { Channel } from '../domain/channels.js';
import { planDelivery } from '../domain/delivery-plan.js';
import type { NoticeKind } from '../domain/notice-texts.js';
import { DeliveryDue, DigestDue, NoticesWritten } from '../events.js';

interface Reachable {
  readonly messageId: string;
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly channel: Channel;
}

/** Plans, for every notice of an event and each confirmed address of its receiver, whether and when it goes out. */
@Injectable()
export class PlanDeliveries {
  constructor(
    private readonly settings: Settings,
    private readonly wishes: WishBook,
    private readonly courier: Courier,
    private readonly outbox: Outbox,
  ) {}

  @Handles(NoticesWritten, 'notifications.plan-deliveries')
  async plan(tx: Tx, { eventId }: { eventId: string }): Promise<void> {
    const calendar = await loadedCalendar(tx);
    for (const each of await unplanned(tx, eventId)) {
      if (this.courier.isReady(each.channel)) await this.planOne(tx, each, calendar);
    }
  }

  private async planOne(
    tx: Tx,
    { messageId, accountId, kind, channel }: Reachable,
    calendar: WorkingCalendar,
  ): Promise<void> {
    const wishes = await this.wishes.of(tx, accountId, kind, channel);
    const { digestTime } = this.settings;
    const plan = planDelivery(kind, channel, wishes, { now: now(tx), digestTime, calendar });
    if (!plan) return;
    const { day, at: dueAt } = plan;
    const planned = { accountId, channel, purpose: 'notice', messageId, day, dueAt } as const;
    const untried = { state: 'waiting', digestId: null, sendingUntil: null } as const;
    const { id } = await create(tx, NoticeDelivery, { ...planned, ...untried });
    if (day)
      await this.outbox.publish(tx, DigestDue, { accountId, day }, { at: dueAt, key: `${accountId} ${day}` });
    else await this.outbox.publish(tx, DeliveryDue, { deliveryId: id }, { at: dueAt, key: id });
  }
}

/** What an event put into inboxes and no one has planned yet; the last word has the index on message and channel. */
function unplanned(tx: Tx, eventId: string): Promise<Reachable[]> {
  return tx.query(
    `SELECT m.id AS "messageId", m.account_id AS "accountId", m.kind, a.channel
       FROM inbox_message m JOIN message_address a ON a.account_id = m.account_id AND a.state = 'confirmed'
      WHERE m.event_id = $1 AND NOT EXISTS
        (SELECT 1 FROM notice_delivery d WHERE d.message_id = m.id AND d.channel = a.channel)
      ORDER BY m.id, a.channel`,
    [eventId],
  );
}
