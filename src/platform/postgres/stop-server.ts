import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { unless } from './error-code.js';
import { isServerOf } from './processes.js';

/** The signals of a fast and of an immediate shutdown, and how long each may take before the next. */
const STEPS = [
  { signal: 'SIGINT', ms: 60_000 },
  { signal: 'SIGQUIT', ms: 10_000 },
  { signal: 'SIGKILL', ms: 5_000 },
] as const;
const PAUSE_MS = 10;

/**
 * Shuts a server down and returns when its process is gone: fast (sessions are ended, a checkpoint is written), and
 * harder only when that hangs. `child` is given where we started it, so that its exit is collected too.
 */
export async function stopServer(pid: number, cluster: string, child?: ChildProcess): Promise<void> {
  for (const { signal, ms } of STEPS) {
    if (await isServerOf(pid, cluster)) await unless(['ESRCH'], () => process.kill(pid, signal));
    const deadline = AbortSignal.timeout(ms);
    while (!deadline.aborted) {
      if (await isGone(pid, cluster, child)) return;
      await sleep(PAUSE_MS);
    }
  }
  throw new Error(`the database server (process ${pid}) survived SIGKILL`);
}

async function isGone(pid: number, cluster: string, child?: ChildProcess): Promise<boolean> {
  const collected = !child || child.exitCode !== null || child.signalCode !== null;
  return collected && !(await isServerOf(pid, cluster));
}
