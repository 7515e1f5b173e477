import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded-postgres.js';

/** A program that starts the server on the folder in its first argument, says so, and works until it is killed. */
const server = await startEmbeddedPostgres({
  dataDir: process.argv[2] ?? '',
  fsync: false,
  log: () => undefined,
});
process.stdout.write(`${server.pid}\n`);
setInterval(() => server.pid, 60_000);
