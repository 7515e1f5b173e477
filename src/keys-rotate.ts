import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { keyRing } from './platform/crypto/master-key.js';
import { isRotated, rotateKeys } from './platform/crypto/rotate-keys.js';
import { dataSourceOptions, loadedEntities } from './platform/database/data-source.js';
import { settingsOfProcess } from './program/environment.js';
import { lookIntoDatabase } from './program/look-into-database.js';
import { say } from './program/run-program.js';
import { startReason } from './program/start-reason.js';

// `npm run keys:rotate`, with the new key as MASTER_KEY and the earlier ones in MASTER_KEYS_OLD. Exit code 1 while one
// value is under another key than MASTER_KEY.
try {
  const settings = settingsOfProcess();
  const database = await lookIntoDatabase(settings, say);
  // The contexts declare their sealed columns when they are loaded.
  if (typeof AppModule !== 'function') throw new Error('no contexts');
  const source = await new DataSource(dataSourceOptions(database.url, 2, loadedEntities())).initialize();
  const keys = keyRing(settings);
  const report = await rotateKeys(source, keys);
  await source.destroy();
  await database.stop();
  for (const { table, column, renewed, left } of report)
    say(`${table}.${column}: ${renewed} renewed${left > 0 ? `, ${left} STILL UNDER ANOTHER KEY` : ''}`);
  say(isRotated(report) ? `everything is under key ${keys.name}` : 'NOT ROTATED: start it again');
  if (!isRotated(report)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${startReason(error)}\n`);
  process.exitCode = 1;
}
