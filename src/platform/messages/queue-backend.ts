import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  type QueueOptions,
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';

/** Schema of BullMQ's own tables when the queue lives in PostgreSQL. */
const QUEUE_SCHEMA = 'bullmq';

/** Makes BullMQ's tables in PostgreSQL; must run before any queue object is made, and needs the right to create. */
export async function prepareQueueStorage(settings: Settings): Promise<void> {
  if (settings.redisUrl) return;
  const client = new pg.Client({
    connectionString: settings.databaseUrl,
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/** Where the queue lives: Redis when REDIS_URL is set, otherwise PostgreSQL. The choice is made here and nowhere else. */
@Injectable()
export class QueueBackend implements OnModuleInit, OnApplicationShutdown {
  private readonly redis?: Redis;
  private readonly pool?: pg.Pool;
  private prefix = '';

  constructor(
    settings: Settings,
    private readonly dataSource: DataSource,
  ) {
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

  /** Two databases may share one Redis: the prefix tells their queues apart. */
  async onModuleInit(): Promise<void> {
    await this.redis?.connect();
    const [row]: { name: string }[] = await this.dataSource.query(
      `SELECT (SELECT system_identifier FROM pg_control_system()) || '-' || oid AS name
         FROM pg_database WHERE datname = current_database()`,
    );
    this.prefix = `{sanshe-${row?.name ?? ''}}`;
  }

  /** Connection options for queues and workers. */
  options(): QueueOptions {
    // BullMQ types its options for the default backend, Redis; the pool is what its PostgreSQL backend wants.
    const connection = (this.redis ?? this.pool) as unknown as Redis;
    return this.redis ? { connection, prefix: this.prefix } : { connection };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
    this.redis?.disconnect();
  }
}
