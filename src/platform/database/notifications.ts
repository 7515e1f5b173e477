import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../config/settings.js';

type Listener = () => void;

const RECONNECT_MS = 500;

/** One LISTEN connection per process, made again when it ends; every reconnection wakes all listeners once. */
@Injectable()
export class DatabaseNotifications implements OnApplicationShutdown {
  private readonly logger = new Logger('listen');
  private readonly listeners = new Map<string, Listener[]>();
  private client?: pg.Client;
  private stopped = false;
  private retry?: NodeJS.Timeout;

  constructor(private readonly settings: Settings) {}

  /** Calls `listener` at each notification on a channel; several may be called for one. */
  async on(channel: string, listener: Listener): Promise<void> {
    const known = this.listeners.get(channel);
    this.listeners.set(channel, [...(known ?? []), listener]);
    if (!this.client) await this.connect();
    else if (!known) await this.client.query(`LISTEN ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      keepAlive: true,
      application_name: 'sanshe-listen',
    });
    client.on('error', (error) => {
      this.logger.warn(error.message);
    });
    client.on('end', () => {
      if (!this.stopped) this.reconnect();
    });
    client.on('notification', ({ channel }) => {
      this.listeners.get(channel)?.forEach((listener) => {
        listener();
      });
    });
    await client.connect();
    this.client = client;
    for (const channel of this.listeners.keys()) await client.query(`LISTEN ${channel}`);
  }

  /** One try is planned at a time: a failed connection both rejects and ends. */
  private reconnect(): void {
    this.retry ??= setTimeout(() => {
      this.retry = undefined;
      if (this.stopped) return;
      this.connect().then(
        () => {
          this.listeners.forEach((each) => {
            each.forEach((listener) => {
              listener();
            });
          });
        },
        (error: unknown) => {
          this.logger.warn(`listening again failed: ${String(error)}`);
          this.reconnect();
        },
      );
    }, RECONNECT_MS).unref();
  }
}
