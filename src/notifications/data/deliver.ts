import { v7 as uuid } from 'uuid';
import { type Envelope, type Tx, touch } from '../../platform/index.js';
import type { NoticeKind, NoticeParams } from '../domain/notice-texts.js';
import type { Subject } from './inbox-message.entity.js';

/** What an event gives its receivers to read. */
export interface Delivery {
  readonly kind: NoticeKind;
  readonly subject: Subject;
  readonly params: NoticeParams;
}

/** Puts a message into every receiver's inbox, once for each event and receiver, under the time of the event. */
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
}
