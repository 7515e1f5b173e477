import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RetireAudit } from '../audit/retire-audit.js';
import { StoredAnswers } from '../http/stored-answers.js';

const EVERY_MS = 3_600_000;

/**
 * Forgets, every hour, what nobody needs any more: stored answers, handled messages, used-up counters,
 * audit events whose time is over.
 */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger('housekeeping');
  private readonly chores: (() => Promise<void>)[] = [];
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly answers: StoredAnswers,
    private readonly dataSource: DataSource,
    private readonly retireAudit: RetireAudit,
  ) {}

  /** Adds what another context wants to have forgotten. */
  add(chore: () => Promise<void>): void {
    this.chores.push(chore);
  }

  start(): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => {
        this.logger.error(String(error));
      });
    }, EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Messages are kept a month after every handler has done its part. */
  async run(): Promise<void> {
    await this.answers.forgetOld();
    await this.dataSource.query(
      `DELETE FROM outbox o WHERE relayed_at < now() - interval '30 days'
          AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message_id = o.id AND d.done_at IS NULL)`,
    );
    await this.dataSource.query(`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`);
    await this.retireAudit.run();
    for (const chore of this.chores) await chore();
  }
}
