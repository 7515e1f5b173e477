import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SUPERUSER } from './init-cluster.js';
import type { Place } from './place.js';

/** Where a server listens: a socket that only its folder's permissions guard, or TCP on loopback with a password. */
export type Endpoint =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'tcp'; readonly port: number; readonly password: string };

/** The maintenance database, which every cluster has. */
export const MAINTENANCE = 'postgres';

/** The port in the socket's name; no TCP port is opened. */
export const SOCKET_PORT = 5432;

/** What a socket's address holds, less the closing zero. */
const LONGEST_PATH = process.platform === 'darwin' ? 103 : 107;

/** True when the socket's path fits into an address. */
export function socketFits(place: Place): boolean {
  return Buffer.byteLength(join(place.folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_PATH;
}

/** The socket in the server's folder. */
export function socketOf(place: Place): Endpoint {
  return { kind: 'socket', folder: place.folder };
}

/** A port of loopback, with the password that was made with the cluster. */
export function tcpOf(place: Place, port: number): Endpoint {
  return { kind: 'tcp', port, password: readFileSync(place.passwordFile, 'utf8') };
}

/** A port of loopback that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** The URL of one database, as pg, TypeORM and BullMQ read it. */
export function urlOf(endpoint: Endpoint, database: string): string {
  const name = encodeURIComponent(database);
  return endpoint.kind === 'socket'
    ? `postgres://${SUPERUSER}@localhost/${name}?host=${encodeURIComponent(endpoint.folder)}`
    : `postgres://${SUPERUSER}:${endpoint.password}@127.0.0.1:${endpoint.port}/${name}`;
}
