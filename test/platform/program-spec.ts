import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyDatabase } from '../support/empty-database.js';
import { dropClone } from '../support/template-database.js';
import { until } from '../support/until.js';

const PROGRAM = fileURLToPath(new URL('../../src/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** The program as a process of its own. */
interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  readonly json: (path: string, body?: object) => Promise<{ status: number; body: Record<string, unknown> }>;
}

describe('the program', () => {
  let databaseUrl: string;
  let dataDir: string;
  const children: ChildProcess[] = [];

  const launch = (environment: Record<string, string>, program = PROGRAM) => {
    const env = {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      ...environment,
    };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    children.push(child);
    return { child, output: () => output };
  };

  const start = async (): Promise<Running> => {
    const { child, output } = launch({ PORT: '0' });
    await until(
      () => Promise.resolve(output()),
      (text) => text.includes('Ctrl-C') || child.exitCode !== null,
    );
    const url = /(http:\/\/[^/\s]+)\/health\/ready/.exec(output())?.[1];
    if (!url) throw new Error(output());
    const json = async (path: string, body?: object) => {
      const answer = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      return {
        status: answer.status,
        body: JSON.parse((await answer.text()) || '{}') as Record<string, unknown>,
      };
    };
    return { child, url, output, json };
  };

  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };

  beforeAll(async () => {
    databaseUrl = await emptyDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'sanshe-program-'));
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => end(child, 'SIGKILL')));
  });
  afterAll(async () => {
    await dropClone(databaseUrl);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('starts on an empty database with the sample district, moves its clock, drains, resets, and stops cleanly', async () => {
    const { child, json, output } = await start();
    expect(output()).toContain('xinhua.street-lead');
    expect((await json('/health/ready')).body).toEqual({ status: 'ready' });
    const moved = await json('/api/v1/sandbox/clock', { now: '2025-06-02T10:00:00+08:00' });
    expect(moved.body.now).toMatch(/^2025-06-02T10:00:0/);
    expect((await json('/api/v1/sandbox/clock', { advance: 'P3DT1H' })).body.now).toMatch(
      /^2025-06-05T11:00:0/,
    );
    expect((await json('/api/v1/sandbox/clock', { advance: 'P' })).status).toBe(422);
    expect((await json('/api/v1/sandbox/drain', {})).body).toEqual({ due: 0, pending: 0, dead: 0 });
    expect((await json('/api/v1/sandbox/reset', {})).status).toBe(204);
    expect((await json('/api/v1/sandbox/clock')).body.now).toMatch(/^2025-01-20T08:00:/);
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(output()).toContain('stopped in');
  });

  it('keeps its data and its clock over a kill', async () => {
    const first = await start();
    await first.json('/api/v1/sandbox/clock', { now: '2025-07-01T09:00:00+08:00' });
    await end(first.child, 'SIGKILL');
    const second = await start();
    expect((await second.json('/api/v1/sandbox/clock')).body.now).toMatch(/^2025-07-01T09:00:/);
    expect(await end(second.child, 'SIGTERM')).toBe(0);
  });

  it('refuses a database that a newer program has changed', async () => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(`INSERT INTO schema_migration (timestamp, name) VALUES (1, 'FromTheFuture')`);
    const { child, output } = launch({ PORT: '0' });
    await once(child, 'exit');
    await client.query(`DELETE FROM schema_migration WHERE name = 'FromTheFuture'`);
    await client.end();
    expect(child.exitCode).toBe(1);
    expect(output()).toMatch(/newer schema than this program \(FromTheFuture\)/);
  });

  it('runs as a worker alone, which answers about its health and nothing else', async () => {
    const worker = fileURLToPath(new URL('../../src/worker.js', import.meta.url));
    const port = await freePort();
    const { child } = launch({ WORKER_HEALTH_PORT: String(port) }, worker);
    const ask = async (path: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined))?.status;
    await until(
      () => ask('/health/ready'),
      (status) => status === 200,
    );
    expect([await ask('/metrics'), await ask('/api/v1/places')]).toEqual([200, 404]);
    expect(await end(child, 'SIGTERM')).toBe(0);
  });

  it.each([
    ['a taken port', { PORT: 'taken' }, /Port \d+ on 127\.0\.0\.1 is taken: .*PORT/],
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      /does not answer.*DATABASE_URL/,
    ],
    [
      'wrong settings',
      { PORT: 'x', LOG_LEVEL: 'loud' },
      /The settings are wrong:\n {2}- PORT: .*\n {2}- LOG_LEVEL: /,
    ],
  ])('says in a line why it cannot start: %s', async (_, environment, reason) => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const taken =
      'PORT' in environment && environment.PORT === 'taken' ? { PORT: String(port) } : environment;
    const { child, output } = launch({ PORT: '0', ...taken });
    await once(child, 'exit');
    blocker.close();
    expect(child.exitCode).toBe(1);
    expect(output()).toMatch(reason);
    expect(output()).not.toContain('    at ');
  });
});
