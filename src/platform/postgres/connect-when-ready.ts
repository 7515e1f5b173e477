import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { errorCode } from './error-code.js';
import { StartRefused } from './start-refused.js';

/** Starting up, recovering or shutting down: recovery of a large database takes its time. */
const BUSY = '57P03';
const PATIENCE_MS = { busy: 600_000, silent: 20_000 };
const PAUSE_MS = 15;

/**
 * Connects as soon as the server takes connections; undefined when it ended before.
 * `applicationName` is what other sessions see of us.
 */
export async function connectWhenReady(
  url: string,
  isAlive: () => Promise<boolean> | boolean,
  applicationName: string,
): Promise<Client | undefined> {
  const patience = {
    busy: AbortSignal.timeout(PATIENCE_MS.busy),
    silent: AbortSignal.timeout(PATIENCE_MS.silent),
  };
  while (await isAlive()) {
    const client = clientOf(url, applicationName);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { aborted } = errorCode(error) === BUSY ? patience.busy : patience.silent;
      if (aborted) throw unanswered(error);
    }
    await sleep(PAUSE_MS);
  }
  return undefined;
}

function clientOf(url: string, applicationName: string): Client {
  const options = { connectionString: url, application_name: applicationName, ssl: false, keepAlive: true };
  const client = new Client(options);
  // A session's end shows in its queries and in 'end'; an 'error' that nobody hears would end the program.
  client.on('error', () => undefined);
  return client;
}

function unanswered(error: unknown): StartRefused {
  return new StartRefused(
    `the database server lives but takes no connection (${String(error)})`,
    'read server.log in the data folder; end that server, then start again',
  );
}
