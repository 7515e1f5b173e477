import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, SandboxClock, type Settings } from '../platform/index.js';
import { loadReference } from '../reference/index.js';
import { loadConsentTexts } from '../registry/index.js';
import { loadDataTerms } from '../reporting/index.js';
import { LoadDemoData, demoFile } from '../sandbox/index.js';
import { loadQuestionnaires } from '../surveys/index.js';

/**
 * Brings in what ships with the program and is missing: reference data, questionnaires and texts of consent, and into an empty sandbox
 * the sample district and its clock.
 */
export async function loadInitialData(settings: Settings, app: NestFastifyApplication): Promise<void> {
  await app.get(Database).transaction(async (tx) => {
    await loadReference(tx);
    await loadQuestionnaires(tx);
    await loadConsentTexts(tx);
    await loadDataTerms(tx);
  });
  if (!settings.sandbox) return;
  const filled = await app.get(LoadDemoData).runWhenEmpty();
  if (filled) await app.get(SandboxClock).set(new Date(demoFile().startsAt));
}
