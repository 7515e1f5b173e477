import type { ChildProcess } from 'node:child_process';
import type { Client } from 'pg';
import { connectWhenReady } from './connect-when-ready.js';
import { type Endpoint, freePort, socketFits, socketOf, tcpOf } from './endpoint.js';
import { type Running, findRunning } from './find-running.js';
import type { Launch } from './launch.js';
import type { Place } from './place.js';
import { isServerOf } from './processes.js';
import { complaint, spawnServer } from './spawn-server.js';
import { StartRefused } from './start-refused.js';
import { stopServer } from './stop-server.js';

/** A server that takes connections, with our first session on it. `child` only where we started it. */
export interface Opened extends Running {
  readonly session: Client;
  readonly child?: ChildProcess;
}

/** The socket first; then twice TCP, for file systems without sockets and for a port that was taken meanwhile. */
const ATTEMPTS = 3;

/** Joins the live server of the cluster, or starts one. */
export async function openServer(launch: Launch): Promise<Opened> {
  let reason = '';
  for (let failures = 0; failures < ATTEMPTS;) {
    const running = await findRunning(launch.place);
    const opened = running ? await join(running, launch.place) : await start(launch, failures);
    if (opened && 'session' in opened) return opened;
    // A server that ended while we joined it (its program is stopping) is no failure of ours.
    if (!opened) continue;
    failures += 1;
    reason = opened.reason;
  }
  throw new StartRefused(`the database server does not start: ${reason}`, `read ${launch.place.logFile}`);
}

/** A session on a server that somebody else started; undefined when it ended before it answered. */
export async function join(running: Running, place: Place): Promise<Opened | undefined> {
  const session = await connectWhenReady(running, () => isServerOf(running.pid, place.cluster));
  return session && { ...running, session };
}

async function start(launch: Launch, failures: number): Promise<Opened | { reason: string }> {
  const { cluster, logFile } = launch.place;
  const endpoint = await endpointFor(launch.place, failures);
  const { child, logStart } = spawnServer(launch, endpoint);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  const server = { pid: child.pid ?? 0, endpoint };
  try {
    const session = await connectWhenReady(server, () => !ended);
    child.unref();
    return session ? { ...server, session, child } : { reason: complaint(logFile, logStart) };
  } catch (error) {
    await stopServer(server.pid, cluster, child);
    throw error;
  }
}

async function endpointFor(place: Place, failures: number): Promise<Endpoint> {
  return failures === 0 && socketFits(place) ? socketOf(place) : tcpOf(place, await freePort());
}
