import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { SYSTEM, runInContext } from '../database/request-context.js';
import type { Tx } from '../database/tx.js';
import { type Errand, Errands } from './errands.js';
import { Handlers } from './handlers.js';
import type { DeliveryRef } from './job-queue.js';

interface MessageRow {
  readonly message: string;
  readonly payload: unknown;
  readonly occurred_at: Date;
  readonly request_id: string | null;
}

/** Runs one handler for one message: at-least-once delivery, exactly-once effect in the database. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly errands: Errands,
  ) {}

  /**
   * Delivers, unless it was delivered before. The mark and the effect commit together. A failure is counted beside
   * the delivery and thrown, so that the queue tries again; `last` makes it a dead job that waits for a re-drive.
   * An errand begins after the commit and is not waited for.
   */
  async deliver(delivery: DeliveryRef, last: boolean): Promise<void> {
    const [row]: MessageRow[] = await this.database.dataSource.query(
      `SELECT o.message, o.payload, o.occurred_at, o.request_id FROM outbox o WHERE o.id = $1`,
      [delivery.messageId],
    );
    if (!row) return;
    const context = {
      requestId: row.request_id ?? delivery.messageId,
      language: 'zh' as const,
      address: null,
      route: `message ${row.message} → ${delivery.handler}`,
      doer: SYSTEM,
    };
    await runInContext(context, async () => {
      try {
        const errand = await this.database.transaction((tx) => this.handle(tx, delivery, row));
        if (errand) this.errands.start(errand);
      } catch (error) {
        await this.countFailure(delivery, error, last);
        throw error;
      }
    });
  }

  private async handle(tx: Tx, delivery: DeliveryRef, row: MessageRow): Promise<Errand | null> {
    const [done] = await tx.query<[unknown[]]>(
      'UPDATE delivery SET done_at = now(), dead_at = NULL WHERE message_id = $1 AND handler = $2 AND done_at IS NULL RETURNING 1',
      [delivery.messageId, delivery.handler],
    );
    if (done.length === 0) return null;
    const handler = this.handlers.find(delivery.handler);
    if (!handler) throw new Error(`no handler is named ${delivery.handler}`);
    const envelope = { messageId: delivery.messageId, occurredAt: row.occurred_at };
    return (await handler.run(tx, row.payload, envelope)) ?? null;
  }

  private async countFailure(delivery: DeliveryRef, error: unknown, last: boolean): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await this.database.dataSource.query(
      `UPDATE delivery SET attempts = attempts + 1, last_error = left($3, 2000),
              dead_at = CASE WHEN $4 THEN now() ELSE dead_at END
        WHERE message_id = $1 AND handler = $2 AND done_at IS NULL`,
      [delivery.messageId, delivery.handler, reason, last],
    );
  }
}
