import { Injectable } from '@nestjs/common';
import { NotFound } from '../../shared/refused.js';
import { Database } from '../database/database.js';
import { touch } from '../database/tx.js';
import { JobQueue } from '../messages/job-queue.js';
import type { DeadJobRow } from './dead-job.view.js';

/** Lists dead jobs and gives one its tries again. */
@Injectable()
export class RedriveDeadJob {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  /** The oldest 200. */
  list(): Promise<DeadJobRow[]> {
    return this.database.reader.query(
      `SELECT d.message_id, o.message, d.handler, d.attempts, d.last_error, d.dead_at
         FROM delivery d JOIN outbox o ON o.id = d.message_id
        WHERE d.dead_at IS NOT NULL AND d.done_at IS NULL ORDER BY d.dead_at LIMIT 200`,
    );
  }

  /** NotFound when no such job is dead. */
  async run(messageId: string, handler: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [rows] = await tx.query<[unknown[]]>(
        `UPDATE delivery SET dead_at = NULL, attempts = 0, queued_at = now()
          WHERE message_id = $1 AND handler = $2 AND dead_at IS NOT NULL AND done_at IS NULL RETURNING 1`,
        [messageId, handler],
      );
      if (rows.length === 0) throw new NotFound('dead job');
      touch(tx, 'delivery', messageId, 're-drive');
    });
    await this.queue.add([{ messageId, handler }]);
  }
}
