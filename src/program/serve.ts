import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditSealing } from '../platform/audit/audit-sealing.js';
import { systemClock } from '../platform/clock/clocks.js';
import type { Settings } from '../platform/config/settings.js';
import { MessageWorker } from '../platform/messages/message-worker.js';
import { PinoLogger } from '../platform/observability/pino-logger.js';
import { Housekeeping } from '../platform/operations/housekeeping.js';
import { Readiness } from '../platform/operations/readiness.js';
import { createApp } from './create-app.js';
import { loadInitialData } from './initial-data.js';
import { refuseDemoAccounts } from './refuse-demo-accounts.js';

/** A running program. */
export interface Served {
  readonly app: NestFastifyApplication;
  /** Address on which it answers; undefined without HTTP. */
  readonly url?: string;
  stop(): Promise<void>;
}

/** Which parts of the program this process takes. */
export interface Halves {
  readonly api: boolean;
  readonly worker: boolean;
  /** Brings the schema and the first data up itself: the program on one machine. In production `npm run migrate` does. */
  readonly migrates: boolean;
}

const CLOSE_IDLE_EVERY_MS = 100;

/** Starts the program on an already migrated database. */
export async function serve(settings: Settings, { api, worker, migrates }: Halves): Promise<Served> {
  const app = await createApp(
    { settings, queue: true },
    new PinoLogger(settings),
    api ? 'everything' : 'health',
  );
  await refuseDemoAccounts(settings, app);
  if (migrates) await loadInitialData(settings, app);
  if (worker) await app.get(MessageWorker).start();
  if (worker) app.get(Housekeeping).start();
  if (worker) app.get(AuditSealing).start();
  const port = api ? settings.port : settings.workerHealthPort;
  const listens = api || port > 0;
  if (listens) await app.listen(port, settings.host);
  app.get(Readiness).serving();
  new Logger('program').log({ msg: 'ready', api, worker, startedAt: systemClock.now().toISOString() });
  return { app, url: listens ? await app.getUrl() : undefined, stop: () => stop(app, worker) };
}

async function stop(app: NestFastifyApplication, worker: boolean): Promise<void> {
  if (worker) await app.get(MessageWorker).stop();
  app.get(Housekeeping).stop();
  await app.get(AuditSealing).stop();
  // An idle keep-alive connection would hold the close for a minute.
  const server = app.getHttpServer() as { closeIdleConnections(): void };
  const timer = setInterval(() => {
    server.closeIdleConnections();
  }, CLOSE_IDLE_EVERY_MS);
  await app.close();
  clearInterval(timer);
}
