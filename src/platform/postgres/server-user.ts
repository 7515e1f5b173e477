import { readFileSync } from 'node:fs';
import { StartRefused } from './start-refused.js';

/** Turns a command into one that runs as a user whom PostgreSQL accepts. */
export type AsServerUser = (command: string, args: readonly string[]) => [string, string[]];

/** Stands for every unmapped owner inside a user namespace: as the server's own id it would hide foreign files. */
const OVERFLOW_ID = 65534;

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace, where root's files belong to an
 * ordinary user that the system already has: nothing is created and nothing changes its owner.
 */
export function serverUser(): AsServerUser {
  if (process.geteuid?.() !== 0) return (command, args) => [command, [...args]];
  if (process.platform !== 'linux') {
    throw new StartRefused('PostgreSQL does not run as root', 'start the program as an ordinary user');
  }
  const id = substituteId(readFileSync('/etc/passwd', 'utf8'));
  const flags = ['--user', `--map-user=${id}`, `--map-group=${id}`, '--'];
  return (command, args) => ['unshare', [...flags, command, ...args]];
}

/** An ordinary user's id from the text of /etc/passwd: initdb wants the id to have a name. */
export function substituteId(passwd: string): number {
  const ids = passwd.split('\n').map((line) => Number(line.split(':')[2]));
  const ordinary = ids.filter((id) => id > 0);
  return ordinary.find((id) => id !== OVERFLOW_ID) ?? ordinary[0] ?? OVERFLOW_ID;
}
