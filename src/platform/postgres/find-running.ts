import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Endpoint, socketOf, tcpOf } from './endpoint.js';
import { unless } from './error-code.js';
import type { Place } from './place.js';
import { isIdTaken, serverProcesses } from './processes.js';
import { StartRefused } from './start-refused.js';

/** A server of the cluster: its process, and where it listens. */
export interface Running {
  readonly pid: number;
  readonly endpoint: Endpoint;
}

const ORPHANS_MS = 15_000;

/**
 * The live server of this cluster. Without one, the last processes of a killed server are waited for, and its
 * postmaster.pid is removed where PostgreSQL would stumble over it.
 */
export async function findRunning(place: Place): Promise<Running | undefined> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  const deadline = AbortSignal.timeout(ORPHANS_MS);
  for (;;) {
    const text = await unless(['ENOENT'], () => readFile(pidFile, 'utf8'));
    const pids = (await serverProcesses()).filter((each) => each.cluster === place.cluster);
    const lines = (text ?? '').split('\n');
    const postmaster = pids.find((each) => each.pid === Number(lines[0]));
    const endpoint = postmaster && endpointFrom(lines, place);
    if (endpoint) return { pid: postmaster.pid, endpoint };
    if (pids.length === 0) {
      if (text !== undefined) await removeStale(pidFile, text);
      return undefined;
    }
    if (deadline.aborted) throw orphaned(place, pids[0]?.pid ?? 0);
    await sleep(50);
  }
}

/**
 * PostgreSQL itself removes the file of a dead process, with more checks than ours. It goes by the process id alone,
 * though, and refuses to start when a zombie or another program has that id now. Another start may be at the same
 * point: its new server's file must not be the one that goes.
 */
async function removeStale(pidFile: string, text: string): Promise<void> {
  const pid = Number.parseInt(text);
  if (pid > 0 && !isIdTaken(pid)) return;
  await unless(['ENOENT'], () => {
    if (readFileSync(pidFile, 'utf8') === text) rmSync(pidFile);
  });
}

/** postmaster.pid: pid, cluster, start, port, socket folder, listen address; the last two come a moment later. */
function endpointFrom([, , , port, socketFolder, address]: readonly string[], place: Place) {
  if (socketFolder) return socketOf(place);
  return address ? tcpOf(place, Number(port)) : undefined;
}

function orphaned(place: Place, pid: number): StartRefused {
  return new StartRefused(
    `processes of a killed database server still hold ${place.cluster} (${pid} is one)`,
    'end them, then start again',
  );
}
