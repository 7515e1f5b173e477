import { Injectable } from '@nestjs/common';
import {
  type QueueOptions,
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Settings } from '../config/settings.js';

/** Schema of BullMQ's own tables when the queue lives in PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/** Where the queue lives: Redis when REDIS_URL is set, otherwise PostgreSQL. The choice is made here and nowhere else. */
@Injectable()
export class QueueBackend {
  private readonly redis?: Redis;
  private readonly pool?: pg.Pool;

  constructor(settings: Settings) {
    if (settings.redisUrl) {
      setDefaultBackendFactory(createRedisBackend);
      this.redis = new Redis(settings.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
    } else {
      setDefaultBackendFactory(createPostgresBackend);
      this.pool = new pg.Pool({
        connectionString: settings.databaseUrl,
        // Workers and listeners hold a connection each for ever; too small a pool hangs silently.
        max: settings.workerConcurrency + 6,
        keepAlive: true,
        options: `-c search_path=${QUEUE_SCHEMA}`,
      });
    }
  }

  /** Connects, and makes BullMQ's tables in PostgreSQL; must run before any queue object is made. */
  async prepare(): Promise<void> {
    if (this.redis) await this.redis.connect();
    if (!this.pool) return;
    const client = await this.pool.connect();
    try {
      await runMigrations(client, QUEUE_SCHEMA);
    } finally {
      client.release();
    }
  }

  /** Connection options for queues and workers. */
  options(): QueueOptions {
    // BullMQ types its options for the default backend, Redis; the pool is what its PostgreSQL backend wants.
    return { connection: (this.redis ?? this.pool) as unknown as Redis, skipVersionCheck: true };
  }

  /** True when the queue's storage answers. */
  async isReachable(): Promise<boolean> {
    if (this.redis) return (await this.redis.ping()) === 'PONG';
    await this.pool?.query('SELECT 1');
    return true;
  }

  async close(): Promise<void> {
    await this.pool?.end();
    this.redis?.disconnect();
  }
}
