import { parseArgs } from 'node:util';
import { CreateAdmin } from './identity/index.js';
import { PinoLogger } from './platform/observability/pino-logger.js';
import { createApp } from './program/create-app.js';
import { databaseServer } from './program/database-server.js';
import { settingsOfProcess } from './program/environment.js';
import { say } from './program/run-program.js';
import { startReason } from './program/start-reason.js';

try {
  const { values } = parseArgs({ options: { login: { type: 'string' }, name: { type: 'string' } } });
  if (!values.login || !values.name || !/^[\w.-]{3,100}$/.test(values.login)) {
    throw new TypeError('usage: npm run create-admin -- --login=wang.li --name=王丽');
  }
  const settings = settingsOfProcess();
  const database = await databaseServer(settings, say, (reason) => {
    throw reason;
  });
  settings.databaseUrl = database.url;
  const app = await createApp({ settings, queue: false }, new PinoLogger(settings));
  try {
    const password = await app.get(CreateAdmin).run(values.login, values.name);
    say(`account administrator ${values.login}, first password (shown this once): ${password}`);
  } finally {
    await app.close();
    await database.stop();
  }
} catch (error) {
  const taken = (error as { code?: unknown }).code === '23505';
  const reason = taken ? 'That login is taken: choose another one.' : startReason(error);
  process.stderr.write(`${error instanceof TypeError ? error.message : reason}\n`);
  process.exitCode = 1;
}
