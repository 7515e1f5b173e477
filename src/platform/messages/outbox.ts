import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../database/request-context.js';
import { type Tx, now } from '../database/tx.js';
import type { Message, PayloadOf } from './message.js';

/** When a message is to come, and under which key it can be moved or called off until then. */
export interface Later {
  /** Business time at which it falls due. */
  readonly at: Date;
  /** One waiting message per kind and key: publishing again moves it. */
  readonly key: string;
}

/** Channel on which relays hear that something waits. */
export const OUTBOX_CHANNEL = 'sanshe_outbox';

/** Tells other contexts and the future: one row in the transaction of the fact. */
@Injectable()
export class Outbox {
  /** Publishes a fact; with `later`, a due message that comes by itself (or moves the one waiting under that key). */
  async publish<M extends Message>(tx: Tx, of: M, payload: PayloadOf<M>, later?: Later): Promise<void> {
    await tx.query(
      `INSERT INTO outbox (id, message, key, payload, occurred_at, due_at, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (message, key) WHERE relayed_at IS NULL AND key IS NOT NULL
       DO UPDATE SET due_at = EXCLUDED.due_at, occurred_at = EXCLUDED.occurred_at, payload = EXCLUDED.payload`,
      [
        uuid(),
        of.name,
        later?.key ?? null,
        JSON.stringify(payload),
        later?.at ?? now(tx),
        // Facts are due at once whatever the sandbox's clock does afterwards.
        later?.at ?? '-infinity',
        currentContext()?.requestId ?? null,
      ],
    );
    await tx.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
  }

  /** Calls off the due message waiting under a key; nothing happens when none waits. */
  async cancel(tx: Tx, of: Message, key: string): Promise<void> {
    await tx.query('DELETE FROM outbox WHERE message = $1 AND key = $2 AND relayed_at IS NULL', [
      of.name,
      key,
    ]);
  }
}
