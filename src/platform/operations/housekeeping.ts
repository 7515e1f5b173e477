import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { DataSource } from 'typeorm';
import { RetireAudit } from '../audit/retire-audit.js';
import { StoredAnswers } from '../http/stored-answers.js';
import { HttpMetrics } from '../observability/http-metrics.js';

const EVERY_MS = 3_600_000;

/** Something to be done every hour. */
interface Chore {
  readonly name: string;
  readonly work: () => Promise<unknown>;
}

/**
 * Forgets, every hour, what nobody needs any more: stored answers, handled messages, used-up counters,
 * audit events whose time is over, and what contexts add. Each by itself: one that fails does not stop the others.
 */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger('housekeeping');
  private readonly chores: Chore[];
  private readonly failures: Counter<'chore'>;
  private timer?: NodeJS.Timeout;

  constructor(
    answers: StoredAnswers,
    dataSource: DataSource,
    retireAudit: RetireAudit,
    { registry }: HttpMetrics,
  ) {
    this.failures = new Counter({
      name: 'sanshe_chores_failed_total',
      help: 'Hourly chores that failed, by chore; each is tried again in an hour',
      labelNames: ['chore'],
      registers: [registry],
    });
    this.chores = [
      { name: 'stored answers', work: () => answers.forgetOld() },
      // Messages are kept a month after every handler has done its part.
      {
        name: 'messages',
        work: () =>
          dataSource.query(
            `DELETE FROM outbox o WHERE relayed_at < now() - interval '30 days'
                AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message_id = o.id AND d.done_at IS NULL)`,
          ),
      },
      {
        name: 'rate limits',
        work: () =>
          dataSource.query(`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`),
      },
      { name: 'audit', work: () => retireAudit.run() },
    ];
  }

  /** Adds what another context wants to have done. */
  add(name: string, work: () => Promise<unknown>): void {
    this.chores.push({ name, work });
  }

  start(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Does every chore; answers the names of those that failed, which are logged and tried again in an hour. */
  async run(): Promise<string[]> {
    const failed: string[] = [];
    for (const { name, work } of this.chores) {
      try {
        await work();
      } catch (error) {
        failed.push(name);
        // The kind of error alone: a driver's words can quote the row, and the row a person.
        this.logger.error(`${name}: ${error instanceof Error ? error.name : 'unknown'}`);
        this.failures.inc({ chore: name });
      }
    }
    return failed;
  }
}
