import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type Endpoint, SOCKET_PORT } from './endpoint.js';
import type { Binaries } from './locate-binaries.js';
import type { Place } from './place.js';
import { CHILD_ENV } from './run-to-end.js';
import type { AsServerUser } from './server-user.js';

const LOG_BYTES = 5_000_000;

const SETTINGS = {
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // DETAIL lines hold the values of rows, personal ones among them.
  log_error_verbosity: 'terse',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts the server as a process of its own, so that a Ctrl-C in the terminal does not reach it before us. */
export function spawnServer(
  place: Place,
  binaries: Binaries,
  asServerUser: AsServerUser,
  endpoint: Endpoint,
  fsync: boolean,
): ChildProcess {
  const settings = { ...SETTINGS, ...listening(endpoint), ...(fsync ? {} : NOT_DURABLE) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = asServerUser(binaries.postgres, ['-D', place.cluster, ...flags]);
  const log = openLog(place.logFile);
  try {
    const stdio: ['ignore', number, number] = ['ignore', log, log];
    return spawn(command, args, { cwd: place.cluster, env: CHILD_ENV, detached: true, stdio });
  } finally {
    closeSync(log);
  }
}

function listening(endpoint: Endpoint): Record<string, string> {
  if (endpoint.kind === 'tcp') {
    return { listen_addresses: '127.0.0.1', port: String(endpoint.port), unix_socket_directories: '' };
  }
  // A list, in which a quoted folder may hold commas and blanks.
  const folders = `"${endpoint.folder.replaceAll('"', '""')}"`;
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: folders,
    unix_socket_permissions: '0700',
  };
}

/** Keeps one older log beside the present one. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last line in which the server said why it cannot go on. */
export function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const line =
    lines.findLast((each) => /FATAL|PANIC|ERROR|unshare|error while loading/.test(each)) ?? lines.at(-1);
  return (line ?? '').replace(/^.*?(FATAL|PANIC|ERROR): */, '');
}
