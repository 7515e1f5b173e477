import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { World } from '../../support/world.js';
import type { Order, Reply } from './money-process.js';
import type { Effect, Place, Step } from './steps.js';

const ENTRY = fileURLToPath(new URL('money-process.js', import.meta.url));

/** The program once more over the world's database, in a process of its own. */
export class SecondProgram {
  private constructor(
    private readonly world: World,
    private child: ChildProcess,
  ) {}

  static async start(world: World): Promise<SecondProgram> {
    return new SecondProgram(world, await started(world));
  }

  /** Takes a step; undefined when it was refused. */
  async take(place: Place, step: Step): Promise<Effect | undefined> {
    this.order(place, step);
    const [reply] = (await once(this.child, 'message')) as [Reply];
    if ('error' in reply) throw new Error(reply.error);
    return 'effect' in reply ? reply.effect : undefined;
  }

  /** Begins a step and is killed (SIGKILL) so many milliseconds later, wherever it is; another one takes its place. */
  async dieOver(place: Place, step: Step, afterMs: number): Promise<void> {
    this.order(place, step);
    await sleep(afterMs);
    await this.kill();
    this.child = await started(this.world);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private order(place: Place, step: Step): void {
    const order: Order = { place, step, at: this.world.clock.now().toISOString() };
    this.child.send(order);
  }
}

async function started({ databaseUrl }: World): Promise<ChildProcess> {
  const child = fork(ENTRY, [databaseUrl], { serialization: 'advanced' });
  await new Promise<void>((ready, fail) => {
    const gone = (code: number | null) => {
      fail(new Error(`the second program ended with ${code}`));
    };
    child.once('exit', gone);
    child.once('message', () => {
      child.off('exit', gone);
      ready();
    });
  });
  return child;
}
