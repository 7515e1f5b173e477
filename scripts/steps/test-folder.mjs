import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'sanshe-test-';
// On macOS, the usual place is too deep for the path of a socket.
const PLACE = realpathSync(process.platform === 'darwin' ? '/tmp' : tmpdir());

/** A temporary folder under which everything of this run lives, its servers and those of its tests included. */
export function makeTestFolder() {
  return mkdtempSync(join(PLACE, `${PREFIX}${process.pid}-`));
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
  for (const name of readdirSync(PLACE).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(PLACE, name);
    const { processExists } = await processes();
    const isOurs = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid();
    if (isOurs && !processExists(Number.parseInt(name.slice(PREFIX.length)))) await removeTestFolder(folder);
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
