import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, type Settings } from '../platform/index.js';
import { StartRefused } from '../platform/postgres/start-refused.js';
import { demoAccounts, demoFile } from '../sandbox/index.js';

/** Production does not start on a database with accounts whose password everybody can read in the demo file. */
export async function refuseDemoAccounts(settings: Settings, app: NestFastifyApplication): Promise<void> {
  if (settings.nodeEnv !== 'production') return;
  const logins = demoAccounts(demoFile()).map(({ login }) => login);
  const [row]: { count: number }[] = await app
    .get(Database)
    .reader.query('SELECT count(*)::int AS count FROM account WHERE login = ANY($1)', [logins]);
  if (!row || row.count === 0) return;
  throw new StartRefused(
    `the database has ${row.count} demo accounts, whose password is public`,
    'name a database of its own in DATABASE_URL, which never was a sandbox',
  );
}
