import { Injectable } from '@nestjs/common';
import {
  type Envelope,
  Handles,
  Outbox,
  type PayloadOf,
  type Tx,
  create,
  now,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { type OwnEvent, endpointsForPublic, forgetNotice, ownEvents } from '../data/webhook-events.js';
import { WebhookDelivery } from '../data/webhook-delivery.entity.js';
import { noticeText } from '../domain/notice-texts.js';
import { NoticePublished, NoticesWritten, WebhookDue } from '../events.js';

/** Plans a call of every endpoint that wants an event: once for each. */
@Injectable()
export class PlanWebhooks {
  constructor(private readonly outbox: Outbox) {}

  @Handles(NoticePublished, 'notifications.plan-public-webhooks')
  async published(
    tx: Tx,
    { publicId: id, ...notice }: PayloadOf<typeof NoticePublished>,
    envelope: Envelope,
  ): Promise<void> {
    if (notice.takesDown) await forgetNotice(tx, notice.takesDown, { title: notice.title, takenDownBy: id });
    const body = bodyOf('notice.published', envelope.occurredAt, { id, ...notice });
    for (const endpointId of await endpointsForPublic(tx)) await this.plan(tx, endpointId, id, body);
  }

  @Handles(NoticesWritten, 'notifications.plan-own-webhooks')
  async written(tx: Tx, { eventId }: { eventId: string }): Promise<void> {
    for (const event of await ownEvents(tx, eventId)) {
      await this.plan(
        tx,
        event.endpointId,
        eventId,
        bodyOf(`message.${event.kind}`, event.at, dataOf(event)),
      );
    }
  }

  private async plan(tx: Tx, endpointId: string, eventId: string, body: string): Promise<void> {
    if (await tx.existsBy(WebhookDelivery, { endpointId, eventId })) return;
    const dueAt = now(tx);
    const delivery = { endpointId, eventId, body, dueAt, sendingUntil: null, attempts: 0 };
    const { id } = await create(tx, WebhookDelivery, { state: 'waiting', ...delivery });
    await this.outbox.publish(tx, WebhookDue, { deliveryId: id }, { at: dueAt, key: id });
  }
}

function bodyOf(type: string, at: Date, data: object): string {
  return JSON.stringify({ type, timestamp: formatInstant(at), data });
}

/** Which person was told is left out: a unit's program hears what happened. */
function dataOf({ kind, params, subjectType, subjectId }: OwnEvent): object {
  return { title: noticeText(kind, params, 'zh').title, subject: { type: subjectType, id: subjectId } };
}
