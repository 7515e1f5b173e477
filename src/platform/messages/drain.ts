import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { Dispatcher } from './dispatcher.js';
import { Errands } from './errands.js';
import type { DeliveryRef } from './job-queue.js';
import { Relay } from './relay.js';

/** What still waits to be done. */
export interface Backlog {
  /** Messages due and not yet relayed. */
  readonly due: number;
  /** Deliveries neither done nor dead. */
  readonly pending: number;
  readonly dead: number;
}

/** Looks at, and in tests does, all due work until nothing waits. */
@Injectable()
export class Drain {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly dispatcher: Dispatcher,
    private readonly errands: Errands,
    private readonly clock: BusinessClock,
  ) {}

  /** What waits at this moment. */
  async backlog(): Promise<Backlog> {
    const [row]: { due: number; pending: number; dead: number }[] = await this.database.dataSource.query(
      `SELECT (SELECT count(*) FROM outbox WHERE relayed_at IS NULL AND due_at <= $1)::int AS due,
              (SELECT count(*) FROM delivery WHERE done_at IS NULL AND dead_at IS NULL)::int AS pending,
              (SELECT count(*) FROM delivery WHERE dead_at IS NOT NULL)::int AS dead`,
      [this.clock.now()],
    );
    if (!row) throw new Error('counting the backlog gave no row');
    return row;
  }

  /** Relays and handles in this process, in order, until nothing waits; the first failure is thrown. */
  async run(): Promise<void> {
    for (;;) {
      const relayed = await this.relay.relayDue();
      const pending: DeliveryRef[] = await this.database.dataSource.query(
        `SELECT d.message_id AS "messageId", d.handler FROM delivery d JOIN outbox o ON o.id = d.message_id
          WHERE d.done_at IS NULL AND d.dead_at IS NULL ORDER BY o.due_at, o.id, d.handler`,
      );
      for (const delivery of pending) {
        await this.dispatcher.deliver(delivery, false);
        await this.errands.settled();
      }
      if (relayed === 0 && pending.length === 0) return;
    }
  }
}
