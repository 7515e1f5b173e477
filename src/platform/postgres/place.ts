import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCode } from './error-code.js';
import { StartRefused } from './start-refused.js';

/** Where the embedded server keeps its things: all under `<data folder>/postgres`, which only its owner may enter. */
export interface Place {
  /** Holds the socket, the log and the cluster; its permissions are what guards the socket. */
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
  /** The superuser's password for TCP, made with the cluster, mode 0600. */
  readonly passwordFile: string;
}

/** The paths under a data folder, which need not exist. */
export function placeIn(dataDir: string): Place {
  const folder = join(resolve(dataDir), 'postgres');
  const cluster = join(folder, 'cluster');
  return {
    folder,
    cluster,
    logFile: join(folder, 'server.log'),
    passwordFile: join(cluster, 'superuser-password'),
  };
}

/**
 * Makes the folders that are missing; `made` is the outermost of them, to be removed when they turn out useless.
 * The paths come back without symlinks, as the kernel reports them.
 */
export function makePlace(dataDir: string): { place: Place; made?: string } {
  try {
    const { folder } = placeIn(dataDir);
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return { place: placeIn(realpathSync(dataDir)), made };
  } catch (error) {
    throw new StartRefused(
      `the data folder ${dataDir} cannot be made or entered (${errorCode(error) ?? String(error)})`,
      'choose another with DATA_DIR, or start as its owner',
    );
  }
}
