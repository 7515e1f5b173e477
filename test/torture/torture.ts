import { setTimeout as sleep } from 'node:timers/promises';
import { prepareQueueStorage } from '../../src/platform/messages/queue-backend.js';
import { type Day, instantAt } from '../../src/shared/days.js';
import { type World, testSettings } from '../support/world.js';
import { type Fault, findFaults } from './faults.js';
import type { QueueStorage } from './queue-storage.js';
import type { RoundPlan } from './round-plan.js';
import { Stage, type StageOptions } from './stage.js';
import { WorkerPair } from './worker-pair.js';

/** What a round came to. */
export interface RoundResult {
  readonly plan: RoundPlan;
  readonly day: Day;
  readonly due: number;
  readonly opened: number;
  /** From the due time until the opening was seen committed, ms; of a standstill there are none. */
  readonly latencies: readonly number[];
  /** Visits of a later day that were opened before the last one of an earlier day, over all projects. */
  readonly overtaken: number;
  readonly seconds: number;
  readonly faults: readonly Fault[];
}

const DUE_TIME = '09:00';
const HOUR_MS = 3_600_000;
const BEFORE_DUE_MS = 1_500;

/** Two real workers over one database and one queue, with trouble. */
export class Torture {
  private constructor(
    private readonly stage: Stage,
    private readonly storage: QueueStorage,
    private readonly workers: WorkerPair,
  ) {}

  /** Prepares a world with the first projects. Call `close` afterwards. */
  static async open(
    world: World,
    storage: QueueStorage,
    options: StageOptions & { folder: string },
  ): Promise<Torture> {
    const { redisUrl = storage.env.REDIS_URL, ...settings } = testSettings(world.databaseUrl);
    await prepareQueueStorage(Object.assign(settings, { redisUrl }));
    const stage = await Stage.open(world, options);
    const workers = new WorkerPair(workerEnvironment(world.databaseUrl, storage), options.folder);
    return new Torture(stage, storage, workers);
  }

  async close(): Promise<void> {
    await this.workers.stop();
  }

  /** One round, and what is wrong after it; after the last one who was killed stays away. */
  async round(plan: RoundPlan, isLast: boolean): Promise<RoundResult> {
    const began = performance.now();
    const { stage } = this;
    const day = await stage.goOn(plan.kind === 'standstill' ? 2 : 1);
    const dueAt = instantAt(day, DUE_TIME);
    const due = await this.comeTo(plan, day, dueAt);
    const disturbance = this.disturb(plan, dueAt, isLast);
    const latencies = await stage.watch(due);
    await disturbance;
    await stage.settle();
    const openings = await stage.openings(due);
    return {
      ...{ plan, day, due: due.length, opened: openings.length, overtaken: overtaken(openings) },
      latencies: plan.kind === 'standstill' ? [] : latencies,
      seconds: (performance.now() - began) / 1000,
      faults: await findFaults(stage.world, stage.now()),
    };
  }

  /** The last warnings and errors of the workers. */
  complaints(): string[] {
    return this.workers.complaints();
  }

  /** Brings the clock close to the due time with both workers running; past it with none for a standstill. */
  private async comeTo({ kind }: RoundPlan, day: Day, dueAt: Date) {
    if (kind === 'standstill') {
      await Promise.all([this.workers.kill(0, false), this.workers.kill(1, false)]);
      await this.stage.moveClock(new Date(dueAt.getTime() + HOUR_MS));
      return this.stage.dueVisits(day);
    }
    await this.workers.ready();
    await this.stage.settle();
    await this.stage.moveClock(new Date(dueAt.getTime() - BEFORE_DUE_MS));
    return this.stage.dueVisits(day);
  }

  /** Kills, starts again and wipes, as the plan says, while visits are opened and others planned. */
  private async disturb({ kind, kills, wipes }: RoundPlan, dueAt: Date, isLast: boolean): Promise<void> {
    const until = (at: number) => sleep(Math.max(0, dueAt.getTime() + at - this.stage.now().getTime()));
    if (kind === 'standstill') await this.workers.ready();
    await Promise.all([
      until(0).then(() => this.stage.acceptProjects(2)),
      ...kills.map(({ worker, at }) =>
        until(at).then(() => this.workers.kill(worker, !isLast || kills.length > 1)),
      ),
      ...wipes.map((at) => until(at).then(() => this.storage.wipe())),
    ]);
  }
}

/** All that a worker is told: the database, the queue, the tests' key, room for many visits. */
export function workerEnvironment(databaseUrl: string, storage: QueueStorage): Record<string, string> {
  const { masterKey = '', dataDir } = testSettings(databaseUrl);
  return {
    ...{ DATABASE_URL: databaseUrl, MASTER_KEY: masterKey, DATA_DIR: dataDir },
    ...{ NODE_ENV: 'test', SANDBOX: 'true', LOG_LEVEL: 'info', VISIT_WORKLOAD_CAP: '1000' },
    ...storage.env,
  };
}

/** How many were opened before the last of an earlier day was. */
function overtaken(openings: readonly { readonly dueOn: string }[]): number {
  return openings.filter(({ dueOn }, at) => openings.slice(at + 1).some((later) => later.dueOn < dueOn))
    .length;
}
