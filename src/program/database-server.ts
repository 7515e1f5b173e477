import type { Settings } from '../platform/config/settings.js';
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.js';

/** A database to work on, and how to let go of it. */
export interface DatabaseServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The outside database of DATABASE_URL, or the program's own server in the data folder. */
export async function databaseServer(
  settings: Settings,
  log: (line: string) => void,
  onLost: (reason: Error) => void,
): Promise<DatabaseServer> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: settings.dataDir, database: 'sanshe', log, onLost });
}
