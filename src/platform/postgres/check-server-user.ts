import type { Binaries } from './locate-binaries.js';
import type { Place } from './place.js';
import { type Ended, runToEnd } from './run-to-end.js';
import type { AsServerUser } from './server-user.js';
import { StartRefused } from './start-refused.js';

const NO_ENTRY = 71;
const PROBE = `cd -- "$1" && test -w . || exit ${NO_ENTRY}; exec "$2" --version`;
const OUTSIDE = 'or set DATABASE_URL to a PostgreSQL 14 or newer';

/**
 * Tries, as the server's user, to enter the folder and to run the binaries, so that each obstacle gets its own line.
 * Answers the server's major version.
 */
export async function checkServerUser(
  asServerUser: AsServerUser,
  binaries: Binaries,
  place: Place,
): Promise<string> {
  const probe = await probeAs(asServerUser, ['-c', PROBE, 'sh', place.folder, binaries.postgres]);
  const version = /^postgres \(PostgreSQL\) (\d+)/m.exec(probe.output)?.[1];
  if (probe.code === 0 && version) return version;
  throw obstacle(probe, binaries, place);
}

async function probeAs(asServerUser: AsServerUser, args: readonly string[]): Promise<Ended> {
  const [command, all] = asServerUser('/bin/sh', args);
  try {
    return await runToEnd(command, all);
  } catch (error) {
    return { code: null, output: `${command}: ${String(error)}` };
  }
}

function obstacle(probe: Ended, binaries: Binaries, place: Place): StartRefused {
  const says = probe.output.trim().split('\n').at(-1) ?? '';
  if (probe.code === NO_ENTRY) {
    return new StartRefused(
      `the database server's user cannot enter or write ${place.folder}`,
      'choose another folder with DATA_DIR, or start the program as the owner of that folder',
    );
  }
  if (says.startsWith('unshare')) {
    return new StartRefused(
      `PostgreSQL does not run as root, and this system gives root no user namespace (${says})`,
      `start the program as an ordinary user, ${OUTSIDE}`,
    );
  }
  return new StartRefused(
    `the PostgreSQL binaries do not run here: ${says || binaries.postgres}`,
    `make node_modules readable for the server's user, use a system with glibc, ${OUTSIDE}`,
  );
}
