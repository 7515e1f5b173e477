import { parseArgs } from 'node:util';
import { prepareQueueStorage } from './platform/messages/queue-backend.js';
import { databaseServer } from './program/database-server.js';
import { settingsOfProcess } from './program/environment.js';
import { loadFirstData } from './program/load-first-data.js';
import { migrateDatabase } from './program/migrate-database.js';
import { say } from './program/run-program.js';
import { startReason } from './program/start-reason.js';
import { runSeed } from './sandbox/index.js';

const USAGE = 'usage: npm run seed -- --scale=1 [--seed=1]   (scale 1–900: thousands of organizations)';

try {
  const { values } = parseArgs({ options: { scale: { type: 'string' }, seed: { type: 'string' } } });
  const [scale, seed] = [Number(values.scale ?? 1), Number(values.seed ?? 1)];
  const fits = Number.isInteger(scale) && scale >= 1 && scale <= 900 && Number.isSafeInteger(seed);
  if (!fits) throw new TypeError(USAGE);
  const settings = settingsOfProcess();
  if (settings.nodeEnv === 'production' || !settings.sandbox)
    throw new TypeError(
      'Sample data are for the sandbox alone: neither in production nor with SANDBOX=false.',
    );
  const database = await databaseServer(settings, say, (reason) => {
    throw reason;
  });
  try {
    settings.databaseUrl = database.url;
    await migrateDatabase(database.url);
    await prepareQueueStorage(settings);
    await loadFirstData(settings);
    await runSeed(database.url, { scale, seed }, (set, rows, milliseconds) => {
      say(`${set}: ${rows} rows in ${(milliseconds / 1000).toFixed(1)} s`);
    });
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof TypeError ? error.message : startReason(error)}\n`);
  process.exitCode = 1;
}
