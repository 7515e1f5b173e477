import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, SandboxClock, type Settings } from '../platform/index.js';
import { loadReference } from '../reference/index.js';
import { LoadDemoData, demoFile } from '../sandbox/index.js';

/** Brings in what an empty database needs: the reference data, and in the sandbox the sample district and its clock. */
export async function loadInitialData(settings: Settings, app: NestFastifyApplication): Promise<void> {
  if (!settings.sandbox) {
    await app.get(Database).transaction((tx) => loadReference(tx));
    return;
  }
  const filled = await app.get(LoadDemoData).runWhenEmpty();
  if (filled) await app.get(SandboxClock).set(new Date(demoFile().startsAt));
}
