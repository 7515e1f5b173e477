import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from './error-code.js';
import type { Binaries } from './locate-binaries.js';
import type { Place } from './place.js';
import { processExists } from './processes.js';
import { runToEnd } from './run-to-end.js';
import type { AsServerUser } from './server-user.js';
import { StartRefused } from './start-refused.js';

/** The database superuser that the program works as. */
export const SUPERUSER = 'sanshe';

/** With ctype C, pg_trgm would give no trigrams for Chinese. */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-ctype=C.UTF-8',
];
const UNFINISHED = 'unfinished-';

/**
 * Makes the cluster when there is none. It is built aside and renamed, so that a half-made one (kill -9, full disk)
 * is never taken for a database, and of two starts at once one wins.
 */
export async function initCluster(
  place: Place,
  binaries: Binaries,
  asServerUser: AsServerUser,
  fsync: boolean,
): Promise<void> {
  removeUnfinished(place);
  if (existsSync(place.cluster)) return;
  const workshop = mkdtempSync(join(place.folder, `${UNFINISHED}${process.pid}-`));
  try {
    const cluster = join(workshop, 'cluster');
    const password = join(workshop, 'password');
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    const auth = ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${password}`];
    const args = ['-D', cluster, '-U', SUPERUSER, ...LOCALE, ...auth, ...(fsync ? [] : ['--no-sync'])];
    const ended = await runToEnd(...asServerUser(binaries.initdb, args));
    if (ended.code !== 0) throw failed(ended.output, place);
    renameSync(password, join(cluster, basename(place.passwordFile)));
    publish(cluster, place);
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

function publish(made: string, place: Place): void {
  try {
    renameSync(made, place.cluster);
  } catch (error) {
    // Another start was quicker: its cluster is the one.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** What starts left behind that were killed while they made a cluster. */
function removeUnfinished({ folder }: Place): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const maker = Number.parseInt(name.slice(UNFINISHED.length));
    if (!processExists(maker)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function failed(output: string, place: Place): StartRefused {
  const line = output.split('\n').find((each) => /error:|FATAL/.test(each)) ?? output.trim().slice(-200);
  const mend = line.includes('locale')
    ? 'install the locale C.UTF-8'
    : 'free some space there, or choose another folder with DATA_DIR';
  return new StartRefused(`no database could be made in ${place.folder}: ${line}`, mend);
}
