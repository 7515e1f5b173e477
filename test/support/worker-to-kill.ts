import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/platform/index.js';
import type { World } from './world.js';

const PROGRAM = fileURLToPath(new URL('./due-worker.js', import.meta.url));

/** A process of its own that does what is due in a world's database, under its clock's present time. */
export class WorkerToKill {
  private readonly child: ChildProcess;

  constructor(world: World, own: Partial<Settings> = {}) {
    const args = [world.databaseUrl, world.clock.now().toISOString(), JSON.stringify(own)];
    this.child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' });
  }

  /** `kill -9`; resolves once it is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
