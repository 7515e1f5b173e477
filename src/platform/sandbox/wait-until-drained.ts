import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { EdgeProblem } from '../http/problem.js';
import { Drain } from '../messages/drain.js';
import { OUTBOX_CHANNEL } from '../messages/outbox.js';

const LOOK_EVERY_MS = 20;
const LOOKS = 1500;

/** Waits for the workers, wherever they run, to do all that is due. */
@Injectable()
export class WaitUntilDrained {
  constructor(
    private readonly drain: Drain,
    private readonly database: Database,
  ) {}

  /** Half a minute at most, then 503 with Retry-After: no worker runs, or there is very much to do. */
  async run(): Promise<void> {
    for (let look = 0; look < LOOKS; look += 1) {
      const { due, pending } = await this.drain.backlog();
      if (due === 0 && pending === 0) return;
      if (look % 10 === 0)
        await this.database.dataSource.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
      await sleep(LOOK_EVERY_MS);
    }
    throw new EdgeProblem('unavailable', [], { 'retry-after': '5' });
  }
}
