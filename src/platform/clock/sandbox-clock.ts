import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseNotifications } from '../database/notifications.js';
import { MovableBusinessClock } from './clocks.js';

/** Channel on which processes hear that the sandbox's clock was moved. */
export const CLOCK_CHANNEL = 'sanshe_clock';

/** Keeps the sandbox clock's offset in PostgreSQL, so that all processes and the next start agree on it. */
@Injectable()
export class SandboxClock implements OnModuleInit {
  private readonly logger = new Logger('clock');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: MovableBusinessClock,
    private readonly notifications: DatabaseNotifications,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.notifications.on(CLOCK_CHANNEL, () => {
      this.reload().catch((error: unknown) => {
        // While the program stops, the database may be closed already; the next start reads the clock anew.
        if (!this.dataSource.isInitialized) return;
        this.logger.warn(`the moved clock could not be read: ${String(error)}`);
      });
    });
    await this.reload();
  }

  /** Sets the business time; every process follows within a moment, this one at once. */
  async set(instant: Date): Promise<void> {
    const offset = this.clock.offsetFor(instant);
    await this.dataSource.query(
      `INSERT INTO sandbox_clock (singleton, offset_ms) VALUES (true, $1)
       ON CONFLICT (singleton) DO UPDATE SET offset_ms = EXCLUDED.offset_ms`,
      [offset],
    );
    this.clock.moveTo(offset);
    await this.dataSource.query('SELECT pg_notify($1, $2)', [CLOCK_CHANNEL, '']);
  }

  now(): Date {
    return this.clock.now();
  }

  private async reload(): Promise<void> {
    const rows: { offset_ms: string }[] = await this.dataSource.query('SELECT offset_ms FROM sandbox_clock');
    if (rows[0]) this.clock.moveTo(Number(rows[0].offset_ms));
  }
}
