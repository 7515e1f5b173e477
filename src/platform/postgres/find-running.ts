import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Endpoint, socketOf, tcpOf } from './endpoint.js';
import { unless } from './error-code.js';
import type { Place } from './place.js';
import { serverProcesses } from './processes.js';
import { StartRefused } from './start-refused.js';

/** A server that already works on the cluster. */
export interface Running {
  readonly pid: number;
  readonly endpoint: Endpoint;
}

const ORPHANS_MS = 15_000;

/**
 * The live server of this cluster. Without one, a postmaster.pid that a killed server left is removed – but only once
 * no process of that server is left: PostgreSQL's own guard against two servers on one cluster hangs on the file.
 */
export async function findRunning(place: Place): Promise<Running | undefined> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  const deadline = AbortSignal.timeout(ORPHANS_MS);
  for (;;) {
    const text = await unless(['ENOENT'], () => readFile(pidFile, 'utf8'));
    const pids = (await serverProcesses()).filter((each) => each.cluster === place.cluster);
    const lines = (text ?? '').split('\n');
    const postmaster = pids.find((each) => each.pid === Number(lines[0]));
    if (postmaster) return { pid: postmaster.pid, endpoint: endpointFrom(lines, place) };
    if (pids.length === 0) break;
    if (deadline.aborted) throw orphaned(place, pids[0]?.pid ?? 0);
    await sleep(50);
  }
  await rm(pidFile, { force: true });
  return undefined;
}

/** postmaster.pid: pid, cluster, start, port, socket folder, listen address, shared memory, status. */
function endpointFrom(lines: readonly string[], place: Place): Endpoint {
  return lines[4] ? socketOf(place) : tcpOf(place, Number(lines[3]));
}

function orphaned(place: Place, pid: number): StartRefused {
  return new StartRefused(
    `processes of a killed database server still hold ${place.cluster} (${pid} is one)`,
    'end them, then start again',
  );
}
