import { WorkerProcess } from './worker-process.js';

export type Which = 0 | 1;

/** Two workers that are killed and come back. */
export class WorkerPair {
  private readonly workers: readonly [WorkerProcess, WorkerProcess];
  private readonly starting = new Map<Which, Promise<void>>();
  /** Starts in the background that came to nothing. */
  private readonly failures: string[] = [];

  constructor(env: Readonly<Record<string, string>>, folder: string) {
    this.workers = [new WorkerProcess(env, folder), new WorkerProcess(env, folder)];
  }

  /** Waits until both take work. */
  async ready(): Promise<void> {
    await Promise.all([this.start(0), this.start(1)]);
  }

  /** Kills one; unless it is to stay away, another one begins to start in its place, for which nobody waits. */
  async kill(which: Which, comesBack: boolean): Promise<void> {
    await this.workers[which].kill();
    if (comesBack) void this.start(which).catch((error: unknown) => this.failures.push(String(error)));
  }

  /** Both end their work in order. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.starting.values());
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  /** The last warnings and errors that they wrote, and starts that failed. */
  complaints(): string[] {
    return [...this.workers.flatMap((worker) => worker.complaints()), ...this.failures];
  }

  private start(which: Which): Promise<void> {
    const known = this.starting.get(which);
    if (known) return known;
    const starting = this.workers[which].start().finally(() => this.starting.delete(which));
    this.starting.set(which, starting);
    return starting;
  }
}
