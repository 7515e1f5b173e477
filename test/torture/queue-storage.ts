import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';

/** A place in which BullMQ keeps its queue. */
export interface QueueStorage {
  readonly name: 'PostgreSQL' | 'Redis';
  /** What a worker must be told to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** Throws away everything that the queue knows, under working workers. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** The queue beside the program's own tables. */
export function postgresStorage(databaseUrl: string): Promise<QueueStorage> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  return Promise.resolve({
    ...{ name: 'PostgreSQL', env: {} },
    wipe: () => truncateQueue(async (sql) => (await pool.query<{ name: string }>(sql)).rows),
    close: () => pool.end(),
  });
}

/** Empties BullMQ's tables. */
export async function truncateQueue(query: (sql: string) => Promise<{ name: string }[]>): Promise<void> {
  const tables = await query(
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables
      WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  if (tables.length < 2) throw new Error('the queue has no tables in PostgreSQL');
  await query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
}

/** A Redis of our own without a file, so that wiping it hurts nobody; undefined where no `redis-server` is installed. */
export async function redisStorage(folder: string): Promise<QueueStorage | undefined> {
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  if (!(await hasStarted(server))) return undefined;
  const url = `redis://127.0.0.1:${port}`;
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  // It answers a moment after its process began; until then the client tries again by itself.
  redis.on('error', () => undefined);
  await redis.ping();
  return {
    ...{ name: 'Redis', env: { REDIS_URL: url } },
    wipe: async () => {
      await redis.flushall();
    },
    close: async () => {
      redis.disconnect();
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

function hasStarted(server: ChildProcess): Promise<boolean> {
  return new Promise((answer, fail) => {
    server.once('spawn', () => {
      answer(true);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') answer(false);
      else fail(error);
    });
  });
}

/** A port of the loopback on which nobody listens now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
