import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type Endpoint, SOCKET_PORT } from './endpoint.js';
import type { Launch } from './launch.js';
import { CHILD_ENV } from './run-to-end.js';

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

/** A server on its way, and where in the log its own lines begin. */
export interface Spawned {
  readonly child: ChildProcess;
  readonly logStart: number;
}

/** Starts the server as a process of its own, so that a Ctrl-C in the terminal does not reach it before us. */
export function spawnServer(launch: Launch, endpoint: Endpoint): Spawned {
  const { place, binaries, asServerUser, fsync } = launch;
  const settings = { ...SETTINGS, ...listening(endpoint), ...(fsync ? {} : NOT_DURABLE) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = asServerUser(binaries.postgres, ['-D', place.cluster, ...flags]);
  const log = openLog(place.logFile);
  try {
    const stdio: ['ignore', number, number] = ['ignore', log, log];
    const logStart = fstatSync(log).size;
    const child = spawn(command, args, { cwd: place.cluster, env: CHILD_ENV, detached: true, stdio });
    return { child, logStart };
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

/** The line in which the server said why it cannot go on, without time and process. */
export function complaint(logFile: string, logStart: number): string {
  const lines = readFileSync(logFile).subarray(logStart).toString().trim().split('\n');
  const line = lines.findLast((each) => /FATAL|PANIC/.test(each)) ?? lines.join(' ');
  return line.replace(/^.*?(FATAL|PANIC): */, '').slice(0, 500);
}
