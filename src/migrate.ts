import { prepareQueueStorage } from './platform/messages/queue-backend.js';
import { databaseServer } from './program/database-server.js';
import { settingsOfProcess } from './program/environment.js';
import { migrateDatabase } from './program/migrate-database.js';
import { say } from './program/run-program.js';
import { loadFirstData } from './program/load-first-data.js';
import { startReason } from './program/start-reason.js';

try {
  const settings = settingsOfProcess();
  const database = await databaseServer(settings, say, (reason) => {
    throw reason;
  });
  settings.databaseUrl = database.url;
  const applied = await migrateDatabase(database.url);
  await prepareQueueStorage(settings);
  await loadFirstData(settings);
  await database.stop();
  say(applied.length > 0 ? `migrated: ${applied.join(', ')}` : 'the schema is up to date');
} catch (error) {
  process.stderr.write(`${startReason(error)}\n`);
  process.exitCode = 1;
}
