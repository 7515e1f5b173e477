import { DataSource } from 'typeorm';
import { verifyAudit } from './platform/audit/verify-audit.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { StartRefused } from './platform/postgres/start-refused.js';
import { auditLines, isSound, readHead } from './program/audit-lines.js';
import { settingsOfProcess } from './program/environment.js';
import { lookIntoDatabase } from './program/look-into-database.js';
import { say } from './program/run-program.js';
import { startReason } from './program/start-reason.js';

// `npm run audit:verify [-- SEQUENCE:HASH]`, with the head that an earlier check printed. Exit code 1 when it is not sound.
try {
  const [given] = process.argv.slice(2);
  const kept = given === undefined ? undefined : readHead(given);
  if (given !== undefined && !kept)
    throw new StartRefused(`${given} is no head`, 'give one as this command prints it');
  const database = await lookIntoDatabase(settingsOfProcess(), say);
  const source = await new DataSource(dataSourceOptions(database.url, 1, [])).initialize();
  const report = await verifyAudit(source.manager, kept);
  await source.destroy();
  await database.stop();
  auditLines(report).forEach(say);
  if (!isSound(report)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${startReason(error)}\n`);
  process.exitCode = 1;
}
