import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { Handlers } from './handlers.js';
import { type DeliveryRef, JobQueue } from './job-queue.js';

const BATCH = 100;
/**
 * Untried deliveries at which relays hold back. What is due beyond that stays in the outbox, so that neither the queue
 * nor a process grows with a rush, and what happens meanwhile waits for no more than these.
 */
const FULL = 100;
const LONGEST_SLEEP_MS = 60_000;

/** Moves due outbox rows to the queue, one delivery per handler. Any number of relays may run side by side. */
@Injectable()
export class Relay {
  /** True when the last look left something due for want of room: to be looked again once the queue is empty. */
  heldBack = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly queue: JobQueue,
    private readonly clock: BusinessClock,
  ) {}

  /** Relays what is due while the queue has room; answers how many messages. */
  async relayDue(): Promise<number> {
    for (let total = 0; ;) {
      this.heldBack = await this.isFull();
      if (this.heldBack) return total;
      const batch = await this.database.transaction((tx) => this.takeBatch(tx));
      await this.queue.add(batch.deliveries);
      total += batch.messages;
      if (batch.messages < BATCH) return total;
    }
  }

  /** Asks the queue to wake somebody when the next waiting message falls due. */
  async scheduleWake(): Promise<void> {
    const rows: { due_at: Date | null }[] = await this.database.dataSource.query(
      'SELECT min(due_at) AS due_at FROM outbox WHERE relayed_at IS NULL AND due_at > $1',
      [this.clock.now()],
    );
    const due = rows[0]?.due_at;
    if (due) await this.queue.wakeIn(Math.min(due.getTime() - this.clock.now().getTime(), LONGEST_SLEEP_MS));
  }

  /**
   * Sends again every delivery that was queued `olderThanMs` ago (system time) and is still neither done nor dead:
   * the queue's storage may have been wiped, or the relay died between commit and queue.
   */
  async resend(olderThanMs: number): Promise<number> {
    const [{ before } = { before: '' }]: { before: string }[] = await this.database.dataSource.query(
      `SELECT (now() - $1 * interval '1 millisecond')::text AS before`,
      [olderThanMs],
    );
    for (let total = 0; ;) {
      const deliveries = await this.takeLost(before);
      await this.queue.add(deliveries);
      total += deliveries.length;
      if (deliveries.length < BATCH) return total;
    }
  }

  /** What a handler has in hand is locked by its transaction and needs nobody to send it again. */
  private async takeLost(before: string): Promise<DeliveryRef[]> {
    const [rows] = await this.database.dataSource.query<[DeliveryRef[]]>(
      `UPDATE delivery SET queued_at = now() WHERE (message_id, handler) IN (
         SELECT message_id, handler FROM delivery WHERE done_at IS NULL AND dead_at IS NULL AND queued_at <= $1
          ORDER BY queued_at LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING message_id AS "messageId", handler`,
      [before, BATCH],
    );
    return rows;
  }

  /** What failed and waits for its next try takes nobody's place. */
  private async isFull(): Promise<boolean> {
    const rows: unknown[] = await this.database.dataSource.query(
      'SELECT 1 FROM delivery WHERE done_at IS NULL AND dead_at IS NULL AND attempts = 0 LIMIT $1',
      [FULL],
    );
    return rows.length === FULL;
  }

  private async takeBatch(tx: Tx): Promise<{ messages: number; deliveries: DeliveryRef[] }> {
    const rows: { id: string; message: string }[] = await tx.query(
      `SELECT id, message FROM outbox WHERE relayed_at IS NULL AND due_at <= $1
        ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [this.clock.now(), BATCH],
    );
    const deliveries = rows.flatMap((row) =>
      this.handlers.of(row.message).map((handler) => ({ messageId: row.id, handler })),
    );
    await tx.query(
      `INSERT INTO delivery (message_id, handler, queued_at)
       SELECT unnest($1::uuid[]), unnest($2::text[]), now()`,
      [deliveries.map((each) => each.messageId), deliveries.map((each) => each.handler)],
    );
    await tx.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
    return { messages: rows.length, deliveries };
  }
}
