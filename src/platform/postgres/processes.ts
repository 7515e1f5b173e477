import { existsSync, readFileSync } from 'node:fs';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { errorCode, unless } from './error-code.js';
import { runToEnd } from './run-to-end.js';

/** A live PostgreSQL process. All processes of a server have its cluster as working directory. */
export interface ServerProcess {
  readonly pid: number;
  readonly cluster: string;
}

/** The process ended while we looked, or belongs to somebody else. */
const UNREADABLE = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'];

/** True while process `pid` lives, somebody else's included; a dead one that nobody collected does not count. */
export function processExists(pid: number): boolean {
  return pid > 0 && isIdTaken(pid) && !isZombie(pid);
}

/** True while the process table has this id, be it a zombie's. */
export function isIdTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** In a container without an init, killed programs stay in the process table. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && /\) Z [^)]*$/.test(readFileSync(stat, 'utf8'));
}

/** Every live PostgreSQL process that this user may look at. */
export async function serverProcesses(): Promise<ServerProcess[]> {
  return process.platform === 'linux' ? fromProc() : fromLsof();
}

/** True while process `pid` is a server on `cluster`: an id alone may have been given to another process. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') return (await inspect(String(pid)))?.cluster === cluster;
  return processExists(pid);
}

async function fromProc(): Promise<ServerProcess[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map(inspect));
  return found.filter((each) => each !== undefined);
}

async function inspect(id: string): Promise<ServerProcess | undefined> {
  const name = await unless(UNREADABLE, () => readFile(`/proc/${id}/comm`, 'utf8'));
  if (name !== 'postgres\n') return undefined;
  const cluster = await unless(UNREADABLE, () => readlink(`/proc/${id}/cwd`));
  return cluster === undefined ? undefined : { pid: Number(id), cluster };
}

/** Lines of `lsof -F pn`: `p<pid>`, `fcwd`, `n<folder>`. */
async function fromLsof(): Promise<ServerProcess[]> {
  const { output } = await runToEnd('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-F', 'pn']);
  return [...output.matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm)].map(([, pid, cluster]) => ({
    pid: Number(pid),
    cluster: cluster ?? '',
  }));
}
