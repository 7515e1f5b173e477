import { ensureDatabase } from './ensure-database.js';
import { MAINTENANCE, urlOf } from './endpoint.js';
import { holdFolder } from './folder-hold.js';
import { KeepHold } from './keep-hold.js';
import { type Launch, prepareLaunch } from './launch.js';
import { type Opened, openServer } from './open-server.js';
import type { Place } from './place.js';
import { StartRefused } from './start-refused.js';
import { stopServer } from './stop-server.js';

/** What `startEmbeddedPostgres` needs to know. */
export interface EmbeddedPostgresOptions {
  /** The program's data folder (`DATA_DIR`); the server lives in its subfolder `postgres`. Made when missing. */
  readonly dataDir: string;
  /** Hears one short line about what was done. */
  readonly log: (line: string) => void;
  /** The database that `url` names, created when missing. Default: the maintenance database `postgres`. */
  readonly database?: string;
  /** False makes tests fast and gives up safety against power cuts. Default true. */
  readonly fsync?: boolean;
  /** The server ended under us, or somebody else took the folder: the program cannot go on. Default: `log`. */
  readonly onLost?: (reason: Error) => void;
}

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  /** URL of the database asked for, for pg, TypeORM and BullMQ. */
  readonly url: string;
  /** URL of another database on this server. */
  urlFor(database: string): string;
  /** Process id of the server. */
  readonly pid: number;
  /** True when another program had started this server: one that was killed, or one that started at once with us. */
  readonly adopted: boolean;
  readonly logFile: string;
  /** Fast shutdown; returns when the process is gone. Close pools first. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/** How often a server that ends while we join it (its program is stopping) is followed by another try. */
const TRIES = 3;

/**
 * Starts PostgreSQL on a data folder, or takes over the server that a killed program left there.
 * Throws StartRefused, with one line and a mend, for what the user can change: another program on the folder, a folder
 * that cannot be entered, no binaries for the platform, a cluster of another PostgreSQL version.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const launch = await prepareLaunch(options.dataDir, options.fsync ?? true);
  const opened = await openAndHold(launch);
  const hold = holdOf(opened, launch.place, options);
  const server = describe(opened, launch.place, hold, options.database ?? MAINTENANCE);
  try {
    if (options.database) await ensureDatabase(opened.session, options.database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  options.log(
    `PostgreSQL ${server.adopted ? 'taken over' : 'started'}: process ${server.pid}, ${at(opened)}`,
  );
  return server;
}

async function openAndHold(launch: Launch): Promise<Opened> {
  for (let left = TRIES; ; left -= 1) {
    const opened = await openServer(launch);
    try {
      await holdFolder(opened.session, launch.place.folder);
      return opened;
    } catch (error) {
      await opened.session.end();
      if (error instanceof StartRefused || left === 1) throw error;
    }
  }
}

function holdOf(opened: Opened, place: Place, { onLost, log }: EmbeddedPostgresOptions): KeepHold {
  const report = (reason: Error) => {
    log(reason.message);
  };
  const hold = new KeepHold(opened, place, onLost ?? report);
  hold.watch(opened.session);
  return hold;
}

function describe(opened: Opened, place: Place, hold: KeepHold, database: string): EmbeddedPostgres {
  const urlFor = (name: string) => urlOf(opened.endpoint, name);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    if (!hold.held) return;
    hold.release();
    await stopServer(opened.pid, place.cluster, opened.child);
  };
  return {
    url: urlFor(database),
    urlFor,
    pid: opened.pid,
    adopted: !opened.child,
    logFile: place.logFile,
    stop: () => (stopped ??= stop()),
  };
}

function at({ endpoint }: Opened): string {
  return endpoint.kind === 'socket' ? `socket in ${endpoint.folder}` : `127.0.0.1:${endpoint.port}`;
}
