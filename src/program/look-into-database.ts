import type { Settings } from '../platform/config/settings.js';
import { urlOf } from '../platform/postgres/endpoint.js';
import { findRunning } from '../platform/postgres/find-running.js';
import { makePlace } from '../platform/postgres/place.js';
import { type DatabaseServer, databaseServer } from './database-server.js';

const DATABASE = 'sanshe';

/** The database to look into: beside a running program its own server, which stays as it is; otherwise as at a start. */
export async function lookIntoDatabase(
  settings: Settings,
  log: (line: string) => void,
): Promise<DatabaseServer> {
  const running = settings.databaseUrl ? undefined : await findRunning(makePlace(settings.dataDir).place);
  if (running) return { url: urlOf(running.endpoint, DATABASE), stop: () => Promise.resolve() };
  return databaseServer(settings, log, (reason) => {
    throw reason;
  });
}
