import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Drain } from '../../src/platform/index.js';
import { prepareQueueStorage } from '../../src/platform/messages/queue-backend.js';
import { demoFile } from '../../src/sandbox/index.js';
import { rows } from '../support/rows.js';
import { World, testSettings } from '../support/world.js';
import { findFaults } from './faults.js';
import { type Spread, spreadOf } from './figures.js';
import { givenRush } from './given-rush.js';
import { type QueueStorage, freePort, postgresStorage, redisStorage } from './queue-storage.js';
import { Stage } from './stage.js';
import { workerEnvironment } from './torture.js';
import { WorkerProcess } from './worker-process.js';

/** What is asked of a rush. */
export interface RushOptions {
  readonly visits: number;
  /** After so many minutes it is over, whatever is left. */
  readonly minutes: number;
  readonly queue: QueueStorage['name'];
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

const EVALUATORS = 117;
const LOOK_MS = 10_000;
const ASK_MS = 250;
const FACT_MS = 20_000;
const MIB = 1024;

/** So many visits due in the same minute: pace, memory and how the API answers meanwhile; true when nothing was wrong. */
export async function rush(options: RushOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-rush-'));
  const world = await World.start();
  try {
    const storage =
      options.queue === 'Redis' ? await redisStorage(folder) : await postgresStorage(world.databaseUrl);
    if (!storage) throw new Error('there is no redis-server here');
    return await new Rush(world, storage, { folder, port: await freePort() }, options).run();
  } finally {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Rush {
  private readonly workers: readonly WorkerProcess[];
  private readonly api: WorkerProcess;
  private readonly answers: number[] = [];
  private readonly facts: number[] = [];
  private readonly memory: number[][] = [[], [], []];
  private isOver = false;

  constructor(
    private readonly world: World,
    private readonly storage: QueueStorage,
    private readonly place: { readonly folder: string; readonly port: number },
    private readonly options: RushOptions,
  ) {
    const { folder, port } = place;
    const env = workerEnvironment(world.databaseUrl, storage);
    this.workers = [new WorkerProcess(env, folder), new WorkerProcess(env, folder)];
    const open = { ...env, PORT: String(port), HOST: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '1000000' };
    this.api = new WorkerProcess(open, folder, ['main.js', '--api']);
  }

  private over(): boolean {
    return this.isOver;
  }

  async run(): Promise<boolean> {
    const { visits, say, signal } = this.options;
    const { redisUrl = this.storage.env.REDIS_URL, ...settings } = testSettings(this.world.databaseUrl);
    await prepareQueueStorage(Object.assign(settings, { redisUrl }));
    const stage = await Stage.open(this.world, { projects: 1, evaluators: EVALUATORS, signal });
    say(`${visits} visits are being planned for one minute`);
    const dueAt = await givenRush(this.world, stage.modelId, visits);
    try {
      await Promise.all([this.api, ...this.workers].map((each) => each.start()));
      await stage.moveClock(dueAt);
      const side = [this.askApi(), this.tellFacts(stage)];
      const began = performance.now();
      const opened = await this.watch(stage, began);
      this.isOver = true;
      await Promise.all(side);
      return await this.report(stage, opened, (performance.now() - began) / 1000);
    } finally {
      this.isOver = true;
      await Promise.all([this.api, ...this.workers].map((each) => each.stop()));
      await this.storage.close();
    }
  }

  /** A line every ten seconds until all are opened or the time is over; answers how many were. */
  private async watch(stage: Stage, began: number): Promise<number> {
    for (let before = 0; ;) {
      await sleep(LOOK_MS, undefined, { signal: this.options.signal });
      this.world.clock.set(stage.now().toISOString());
      const { due, pending, dead } = await this.world.app.get(Drain).backlog();
      const opened = await this.opened();
      const memory = await Promise.all([...this.workers, this.api].map((each) => each.residentKib()));
      memory.forEach((kib, at) => this.memory[at]?.push(kib));
      const seconds = (performance.now() - began) / 1000;
      const { p95 } = spreadOf(this.answers.slice(-LOOK_MS / ASK_MS));
      this.options.say(
        `${seconds.toFixed(0)} s: ${opened} opened (${((opened - before) / (LOOK_MS / 1000)).toFixed(0)}/s), ` +
          `${due} due, ${pending} in the queue, ${dead} dead, ${memory.map((kib) => Math.round(kib / MIB)).join(' + ')} MiB, ` +
          `API p95 ${p95.toFixed(0)} ms`,
      );
      before = opened;
      if ((due === 0 && pending === 0) || seconds > this.options.minutes * 60) return opened;
    }
  }

  private async opened(): Promise<number> {
    const [row] = await rows<{ count: number }>(
      this.world,
      `SELECT count(*)::int AS count FROM visit WHERE opened_at IS NOT NULL`,
    );
    return row?.count ?? 0;
  }

  /** The list of visits, as a supervisor asks for it, four times a second. */
  private async askApi(): Promise<void> {
    const base = `http://127.0.0.1:${this.place.port}/api/v1`;
    const { accessToken } = (await (
      await fetch(`${base}/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'district.district-supervisor', password: demoFile().password }),
      })
    ).json()) as { accessToken: string };
    while (!this.over()) {
      const sent = performance.now();
      const answer = await fetch(`${base}/visits`, { headers: { authorization: `Bearer ${accessToken}` } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`the API answers ${answer.status}`);
      this.answers.push(performance.now() - sent);
      await sleep(ASK_MS);
    }
  }

  /** Something else happens now and then: how long until its handler has done its part. */
  private async tellFacts(stage: Stage): Promise<void> {
    const plans = () => rows(this.world, 'SELECT 1 FROM evaluation WHERE created_at > $1', [began]);
    let began = new Date();
    while (!this.over()) {
      began = stage.now();
      const told = performance.now();
      await stage.acceptOne();
      while (!this.over() && (await plans()).length === 0) await sleep(100);
      if (!this.over()) this.facts.push(performance.now() - told);
      await sleep(Math.min(FACT_MS, this.options.minutes * 6_000));
    }
  }

  private async report(stage: Stage, opened: number, seconds: number): Promise<boolean> {
    const { say, visits, queue } = this.options;
    const spread = ({ count, p50, p95, max }: Spread) =>
      `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, max ${max.toFixed(0)} ms (${count})`;
    const peaks = this.memory.map((each) => Math.round(Math.max(...each) / MIB));
    say(
      `queue on ${queue}: ${opened} of ${visits} opened in ${seconds.toFixed(0)} s, ${(opened / seconds).toFixed(1)}/s`,
    );
    say(`  most memory: workers ${peaks.slice(0, 2).join(' and ')} MiB, API ${peaks[2] ?? 0} MiB`);
    say(`  the API meanwhile: ${spread(spreadOf(this.answers))}`);
    say(`  another fact until its handler was done: ${spread(spreadOf(this.facts))}`);
    const faults = (await findFaults(this.world, stage.now())).filter(
      ({ kind }) => kind === 'doubled' || opened >= visits,
    );
    for (const { kind, what, count } of faults) say(`  ${kind.toUpperCase()}: ${count} ${what}`);
    return faults.length === 0;
  }
}
