import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { CheckOpenData } from './opendata/data/check-open-data.js';
import { Publication } from './opendata/data/publication.js';
import { Releases } from './opendata/data/releases.js';
import { schemaRules } from './opendata/data/schema-rules.js';
import { Database, PublicUrl, systemClock } from './platform/index.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { settingsOfProcess } from './program/environment.js';
import { lookIntoDatabase } from './program/look-into-database.js';
import { say } from './program/run-program.js';
import { startReason } from './program/start-reason.js';

// `npm run ocds:check [-- --schema FOLDER]`: the checks of publishers over all that is published. Exit code 1 on a failure.
try {
  const { schema } = parseArgs({ options: { schema: { type: 'string' } } }).values;
  const settings = settingsOfProcess();
  const publication = new Publication(settings, new PublicUrl(settings));
  const rules = schema === undefined ? undefined : await schemaRules(schema);
  const server = await lookIntoDatabase(settings, say);
  const source = await new DataSource(dataSourceOptions(server.url, 1, [])).initialize();
  const releases = new Releases(new Database(source, systemClock));
  const results = await new CheckOpenData(releases, publication).run(rules);
  await source.destroy();
  await server.stop();
  for (const { number, title, result, failures, examples } of results) {
    say(
      `${String(number).padStart(2)} ${result.padEnd(11)} ${title}${failures > 0 ? `: ${failures} times` : ''}`,
    );
    for (const each of examples) say(`     ${each}`);
  }
  if (results.some(({ result }) => result === 'failed')) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${startReason(error)}\n`);
  process.exitCode = 1;
}
