import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/postgres/embedded-postgres.js';
import { loadSettings } from '../platform/config/load-settings.js';
import { PinoLogger } from '../platform/observability/pino-logger.js';
import { createApp } from './create-app.js';
import { migrateDatabase } from './migrate-database.js';
import { openApiDocument } from './openapi.js';
import { say } from './run-program.js';

const FILE = 'openapi.json';

/** Writes `openapi.json`; with `--check` only compares it with the committed one. */
const text = `${JSON.stringify(await documentOfProgram(), null, 2)}\n`;
if (process.argv.includes('--check')) {
  const same = readFileSync(FILE, 'utf8') === text;
  say(
    same
      ? `${FILE} is up to date (${text.length} characters)`
      : `${FILE} is out of date: run npm run openapi and commit it`,
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(FILE, text);
  say(`${FILE} written`);
}

async function documentOfProgram(): Promise<object> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanshe-openapi-'));
  const server = await startEmbeddedPostgres({ dataDir, fsync: false, log: () => undefined });
  try {
    const settings = loadSettings({ DATA_DIR: dataDir, DATABASE_URL: server.url, LOG_LEVEL: 'error' });
    await migrateDatabase(server.url);
    const app = await createApp({ settings, queue: false }, new PinoLogger(settings));
    const document = openApiDocument(app);
    await app.close();
    return document;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
