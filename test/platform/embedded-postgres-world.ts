import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/platform/postgres/embedded-postgres.js';
import { unless } from '../../src/platform/postgres/error-code.js';
import { serverProcesses } from '../../src/platform/postgres/processes.js';

/** A temporary folder, the servers on it and the programs that started them; `remove` ends and removes all. */
export class ServerFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'launcher-'));
  readonly lines: string[] = [];
  private readonly programs: ChildProcess[] = [];

  start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const log = (line: string) => this.lines.push(line);
    return startEmbeddedPostgres({ dataDir: this.path, fsync: false, log, ...options });
  }

  /** Another program that starts the server; answers when it works on it. */
  async startInProgram(): Promise<{ program: ChildProcess; serverPid: number }> {
    const file = fileURLToPath(new URL('embedded-postgres-child.js', import.meta.url));
    const program = spawn(process.execPath, [file, this.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.programs.push(program);
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    return { program, serverPid: Number(line.toString()) };
  }

  /** The processes of every server under this folder. */
  async processes(): Promise<number[]> {
    const all = await serverProcesses();
    return all.filter((each) => each.cluster.startsWith(this.path)).map((each) => each.pid);
  }

  /** Ends every program and server here, as a power cut would. */
  async endAll(): Promise<void> {
    for (const program of this.programs.splice(0)) await kill(program);
    await this.killServers();
  }

  /** Kills every process of every server here. The children of a killed server may end before their turn comes. */
  async killServers(): Promise<void> {
    for (const pid of await this.processes()) await unless(['ESRCH'], () => process.kill(pid, 'SIGKILL'));
    while ((await this.processes()).length > 0) await sleep(5);
  }

  async remove(): Promise<void> {
    await this.endAll();
    rmSync(this.path, { recursive: true });
  }
}

/** The first column of a query's rows. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return result.rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

/** Ends a process as a power cut would, and waits for it. */
export async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}
