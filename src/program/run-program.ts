import { prepareQueueStorage } from '../platform/messages/queue-backend.js';
import type { Settings } from '../platform/config/settings.js';
import { systemClock } from '../platform/clock/clocks.js';
import { type DatabaseServer, databaseServer } from './database-server.js';
import { settingsOfProcess } from './environment.js';
import { migrateDatabase } from './migrate-database.js';
import { type Halves, type Served, serve } from './serve.js';
import { startReason } from './start-reason.js';

/** How this process takes part. */
export interface ProgramPlan extends Halves {
  /** Called when everything answers. */
  readonly onReady?: (settings: Settings, served: Served) => Promise<void> | void;
}

/** Lines for the person at the terminal; the log goes its own way. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Starts, waits for a signal, stops in order: requests and jobs first, the database last. */
export async function runProgram(plan: ProgramPlan): Promise<void> {
  let running: Running | undefined;
  const end = stopper(() => running);
  try {
    running = await begin(plan, end);
  } catch (error) {
    process.stderr.write(`${startReason(error)}\n`);
    await end(1);
  }
}

interface Running {
  served?: Served;
  database: DatabaseServer;
}

async function begin(plan: ProgramPlan, end: (code: number) => Promise<void>): Promise<Running> {
  const settings = settingsOfProcess();
  const lost = (reason: Error) => {
    process.stderr.write(`${reason.message}\n`);
    void end(1);
  };
  const database = await databaseServer(settings, say, lost);
  const running: Running = { database };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(0));
  try {
    settings.databaseUrl = database.url;
    if (plan.migrates) for (const name of await migrateDatabase(database.url)) say(`migrated: ${name}`);
    await prepareQueueStorage(settings);
    running.served = await serve(settings, plan);
    await plan.onReady?.(settings, running.served);
    return running;
  } catch (error) {
    await running.served?.stop();
    await database.stop();
    throw error;
  }
}

/** Stops once, whatever asks for it; a second signal during a slow stop ends at once. */
function stopper(running: () => Running | undefined): (code: number) => Promise<void> {
  let stopping = false;
  return async (code) => {
    if (stopping) return;
    stopping = true;
    process.once('SIGINT', () => process.exit(130));
    const began = systemClock.now().getTime();
    await running()?.served?.stop();
    await running()?.database.stop();
    if (code === 0) say(`stopped in ${systemClock.now().getTime() - began} ms`);
    process.exit(code);
  };
}
