import { makeDatabaseFolder, makeTestFolder, removeLeftovers, removeTestFolder } from './test-folder.mjs';

/**
 * Gives `work` the URL of a PostgreSQL of this run alone, unless TEST_DATABASE_URL names one, and a temporary folder;
 * nothing of both is left behind. What still runs there when the work is over is ended, and makes the run fail.
 */
export async function withDatabase(work) {
  await removeLeftovers();
  const folder = makeTestFolder();
  const dataDir = makeDatabaseFolder();
  try {
    return await onServer(dataDir, (url) => work(url, folder));
  } finally {
    const left = (await removeTestFolder(folder)) + (await removeTestFolder(dataDir));
    if (left > 0) console.error(`${left} database processes were still running and have been ended`);
    if (left > 0) process.exitCode ||= 1;
  }
}

async function onServer(dataDir, work) {
  if (process.env.TEST_DATABASE_URL) return work(process.env.TEST_DATABASE_URL);
  const { startEmbeddedPostgres } = await import('../../dist/src/platform/postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir, fsync: false, log: () => undefined });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
