import { systemClock } from '../platform/clock/clocks.js';
import type { Settings } from '../platform/config/settings.js';
import { prepareQueueStorage } from '../platform/messages/queue-backend.js';
import { type DatabaseServer, databaseServer } from './database-server.js';
import { settingsOfProcess } from './environment.js';
import { migrateDatabase } from './migrate-database.js';
import { type Halves, type Served, serve } from './serve.js';
import { startReason } from './start-reason.js';

/** How this process takes part. */
export interface ProgramPlan extends Halves {
  /** Called when everything answers. */
  readonly onReady?: (settings: Settings, served: Served) => void;
}

/** Lines for the person at the terminal; the log goes its own way. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Starts, waits for a signal, stops in order: requests and jobs first, the database last. */
export async function runProgram(plan: ProgramPlan): Promise<void> {
  await new Program(plan).run();
}

class Program {
  private database?: DatabaseServer;
  private served?: Served;
  private starting: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(private readonly plan: ProgramPlan) {}

  async run(): Promise<void> {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void this.end(0));
    this.starting = this.start();
    try {
      await this.starting;
    } catch (error) {
      process.stderr.write(`${startReason(error)}\n`);
      await this.end(1);
    }
  }

  private async start(): Promise<void> {
    const settings = settingsOfProcess();
    this.database = await databaseServer(settings, say, (reason) => void this.lost(reason));
    settings.databaseUrl = this.database.url;
    if (this.isStopping()) return;
    if (this.plan.migrates)
      for (const name of await migrateDatabase(settings.databaseUrl)) say(`migrated: ${name}`);
    await prepareQueueStorage(settings);
    if (this.isStopping()) return;
    this.served = await serve(settings, this.plan);
    this.plan.onReady?.(settings, this.served);
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  private async lost(reason: Error): Promise<void> {
    process.stderr.write(`${reason.message}\n`);
    await this.end(1);
  }

  /** Stops once, whatever asks for it; a signal during the start waits for the step in hand, a second one ends at once. */
  private async end(code: number): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    process.once('SIGINT', () => process.exit(130));
    const began = systemClock.now().getTime();
    await Promise.allSettled([this.starting]);
    await this.served?.stop();
    await this.database?.stop();
    if (code === 0) say(`stopped in ${systemClock.now().getTime() - began} ms`);
    process.exit(code);
  }
}
