import { v7 as uuid } from 'uuid';
import { type Envelope, Outbox, type Tx, touch } from '../../platform/index.js';
import type { NoticeKind, NoticeParams } from '../domain/notice-texts.js';
import { NoticesWritten } from '../events.js';
import type { Subject } from './inbox-message.entity.js';

/** What an event gives its receivers to read. */
export interface Delivery {
  readonly kind: NoticeKind;
  readonly subject: Subject;
  readonly params: NoticeParams;
}

/**
 * Puts a message into every receiver's inbox, once for each event and receiver, under the time of the event. Where one
 * of them, or a program of one's unit, can be reached elsewhere, that follows by itself.
 */
export async function deliver(
  tx: Tx,
  { messageId, occurredAt }: Envelope,
  { kind, subject, params }: Delivery,
  accountIds: readonly string[],
): Promise<void> {
  const receivers = [...new Set(accountIds)];
  if (receivers.length === 0) return;
  await tx.query(
    `INSERT INTO inbox_message (id, version, created_at, event_id, account_id, kind, subject_type, subject_id, params)
     SELECT id, 1, $3, $4, account_id, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS receiver (id, account_id)
     ON CONFLICT (event_id, account_id) DO NOTHING`,
    [
      receivers.map(() => uuid()),
      receivers,
      occurredAt,
      messageId,
      kind,
      subject.type,
      subject.id,
      JSON.stringify(params),
    ],
  );
  touch(tx, subject.type, subject.id, 'notify');
  if (await isReachable(tx, receivers))
    await new Outbox().publish(tx, NoticesWritten, { eventId: messageId });
}

async function isReachable(tx: Tx, accountIds: readonly string[]): Promise<boolean> {
  const [found] = await tx.query<unknown[]>(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM message_address WHERE account_id = ANY($1) AND state = 'confirmed')
        OR EXISTS (SELECT 1 FROM webhook_endpoint e JOIN membership m USING (unit_id)
                    WHERE e.state = 'enabled' AND m.account_id = ANY($1))`,
    [accountIds],
  );
  return found !== undefined;
}
