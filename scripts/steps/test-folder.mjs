import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'sanshe-test-';
// On macOS, the usual place is too deep for the path of a socket.
const PLACE = realpathSync(process.platform === 'darwin' ? '/tmp' : tmpdir());

// A private database per test file is a thousand small files: in memory that takes 20 ms, on a slow disk half a second.
const MEMORY = '/dev/shm';
const MEMORY_NEEDED = 2 ** 31;

/** A temporary folder under which everything of this run lives but its database. */
export function makeTestFolder() {
  return mkdtempSync(join(PLACE, `${PREFIX}${process.pid}-`));
}

/** A temporary folder for this run's database: in memory where there is enough of it. */
export function makeDatabaseFolder() {
  return mkdtempSync(join(hasMemoryFolder() ? MEMORY : PLACE, `${PREFIX}${process.pid}-`));
}

function hasMemoryFolder() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > MEMORY_NEEDED;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return false;
    throw error;
  }
}

/** Ends the servers that are left under the folder and removes it; answers how many processes were left. */
export async function removeTestFolder(folder) {
  const left = await serversUnder(folder);
  for (const { pid } of left) end(pid);
  while ((await serversUnder(folder)).length > 0) await sleep(20);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return left.length;
}

/** Does the same for runs that were killed before they could clean up. */
export async function removeLeftovers() {
  const { processExists } = await processes();
  for (const place of hasMemoryFolder() ? [PLACE, MEMORY] : [PLACE]) {
    for (const name of readdirSync(place).filter((each) => each.startsWith(PREFIX))) {
      const folder = join(place, name);
      const isOurs = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid();
      if (isOurs && !processExists(Number.parseInt(name.slice(PREFIX.length))))
        await removeTestFolder(folder);
    }
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // The children of a killed server end by themselves.
    if (error.code !== 'ESRCH') throw error;
  }
}

async function serversUnder(folder) {
  const { serverProcesses } = await processes();
  return (await serverProcesses()).filter(({ cluster }) => cluster.startsWith(`${folder}${sep}`));
}

function processes() {
  return import('../../dist/src/platform/postgres/processes.js');
}
