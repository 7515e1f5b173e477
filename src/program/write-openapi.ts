import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RouteCheck } from '../identity/index.js';
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.js';
import { loadSettings } from '../platform/config/load-settings.js';
import { PinoLogger } from '../platform/observability/pino-logger.js';
import { createApp } from './create-app.js';
import { migrateDatabase } from './migrate-database.js';
import { openApiDocument } from './openapi.js';
import { permissionMatrix } from './permission-matrix.js';
import { say } from './run-program.js';

/** Writes what is derived from the program and committed; with `--check` only compares it with what is committed. */
const documents = Object.entries(await documentsOfProgram());
if (process.argv.includes('--check')) {
  for (const [file, text] of documents) {
    const same = readFileSync(file, 'utf8') === text;
    const size = `${text.length} characters`;
    say(
      same ? `${file} is up to date (${size})` : `${file} is out of date: run npm run openapi and commit it`,
    );
    if (!same) process.exitCode = 1;
  }
} else {
  for (const [file, text] of documents) writeFileSync(file, text);
  say(`${documents.map(([file]) => file).join(' and ')} written`);
}

async function documentsOfProgram(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanshe-openapi-'));
  const server = await startEmbeddedPostgres({ dataDir, fsync: false, log: () => undefined });
  try {
    const settings = loadSettings({ DATA_DIR: dataDir, DATABASE_URL: server.url, LOG_LEVEL: 'error' });
    await migrateDatabase(server.url);
    const app = await createApp({ settings, queue: false }, new PinoLogger(settings));
    const documents = {
      'openapi.json': `${JSON.stringify(openApiDocument(app), null, 2)}\n`,
      'permissions.txt': permissionMatrix(app.get(RouteCheck).routes()),
    };
    await app.close();
    return documents;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
