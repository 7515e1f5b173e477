import { PinoLogger } from '../platform/observability/pino-logger.js';
import type { Settings } from '../platform/index.js';
import { createApp } from './create-app.js';
import { loadInitialData } from './initial-data.js';
import { refuseDemoAccounts } from './refuse-demo-accounts.js';

/** Loads the first data without serving: the last step of `npm run migrate`. */
export async function loadFirstData(settings: Settings): Promise<void> {
  const app = await createApp({ settings, queue: false }, new PinoLogger(settings));
  await refuseDemoAccounts(settings, app);
  await loadInitialData(settings, app);
  await app.close();
}
