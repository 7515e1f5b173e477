import { spawn } from 'node:child_process';

/** Children get this and nothing of ours: no keys, no foreign locale. */
export const CHILD_ENV = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;

/** How a short command ended: its exit code (null when a signal ended it) and what it printed on either stream. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a short command and collects its output. Rejects when the command cannot be found. */
export function runToEnd(command: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: CHILD_ENV, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer) => chunks.push(chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString() });
    });
  });
}
