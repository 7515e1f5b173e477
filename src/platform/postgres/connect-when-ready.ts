import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { MAINTENANCE, urlOf } from './endpoint.js';
import { errorCode } from './error-code.js';
import type { Running } from './find-running.js';
import { HOLDER_NAME } from './folder-hold.js';
import { StartRefused } from './start-refused.js';

/** Starting up, recovering or shutting down: recovery of a large database takes its time. */
const BUSY = '57P03';
const PATIENCE_MS = { busy: 600_000, silent: 20_000 };
const PAUSE_MS = 15;

/** Connects as soon as this very server takes connections; undefined when it ended before. */
export async function connectWhenReady(
  server: Running,
  isAlive: () => Promise<boolean> | boolean,
): Promise<Client | undefined> {
  const patience = {
    busy: AbortSignal.timeout(PATIENCE_MS.busy),
    silent: AbortSignal.timeout(PATIENCE_MS.silent),
  };
  while (await isAlive()) {
    try {
      return await connectTo(server);
    } catch (error) {
      const { aborted } = errorCode(error) === BUSY ? patience.busy : patience.silent;
      if (aborted) throw unanswered(error);
    }
    await sleep(PAUSE_MS);
  }
  return undefined;
}

/**
 * Every server of the cluster has the same socket. While ours comes up only to find the cluster taken, the one that
 * took it answers: with that session under our process id, a stop would end nobody.
 */
async function connectTo({ pid, endpoint }: Running): Promise<Client> {
  const client = clientOf(urlOf(endpoint, MAINTENANCE));
  await client.connect();
  try {
    const answering = await serverPid(client);
    if (answering !== pid) throw new Error(`process ${answering} answers in place of ${pid}`);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

function clientOf(connectionString: string): Client {
  const client = new Client({ connectionString, application_name: HOLDER_NAME, ssl: false, keepAlive: true });
  // A session's end shows in its queries and in 'end'; an 'error' that nobody hears would end the program.
  client.on('error', () => undefined);
  return client;
}

/** The process id in the lock file of the server that answers. */
async function serverPid(session: Client): Promise<number> {
  const result = await session.query<{ file: string }>("SELECT pg_read_file('postmaster.pid') AS file");
  return Number.parseInt(result.rows[0]?.file ?? '');
}

function unanswered(error: unknown): StartRefused {
  return new StartRefused(
    `the database server lives but takes no connection (${String(error)})`,
    'read server.log in the data folder; end that server, then start again',
  );
}
