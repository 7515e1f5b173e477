import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../support/world.js';
import { Chance } from './chance.js';
import { type QueueStorage, postgresStorage, redisStorage } from './queue-storage.js';
import { planRound } from './round-plan.js';
import { type Report, reportOf } from './report.js';
import { type RoundResult, Torture } from './torture.js';

/** What is asked of one run. */
export interface RunOptions {
  readonly rounds: number;
  readonly seed: string;
  readonly projects: number;
  /** Round from which to count: 1 plays them all. */
  readonly from?: number;
  readonly signal?: AbortSignal;
  readonly say?: (line: string) => void;
}

const EVALUATORS = 12;

/** All rounds over one kind of queue; undefined where that is not installed. */
export async function tortureOn(
  queue: QueueStorage['name'],
  { rounds, seed, projects, from = 1, signal, say = () => undefined }: RunOptions,
): Promise<Report | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-torture-'));
  const world = await World.start();
  let storage: QueueStorage | undefined;
  try {
    storage = queue === 'Redis' ? await redisStorage(folder) : await postgresStorage(world.databaseUrl);
    if (!storage) return undefined;
    const torture = await Torture.open(world, storage, { projects, evaluators: EVALUATORS, folder, signal });
    const results: RoundResult[] = [];
    try {
      for (let number = from; number < from + rounds; number += 1) {
        const plan = planRound(number, new Chance(`${seed}/${queue}/${number}`));
        const result = await torture.round(plan, number === from + rounds - 1);
        results.push(result);
        say(lineOf(`${queue} ${number}`, result));
        if (result.faults.length > 0)
          torture
            .complaints()
            .slice(-20)
            .forEach((line) => {
              say(line);
            });
      }
    } finally {
      await torture.close();
    }
    return await reportOf(world, results);
  } finally {
    await storage?.close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(name: string, { plan, day, due, opened, latencies, seconds, faults }: RoundResult): string {
  const trouble = `${plan.kind}${plan.wipes.length > 0 ? ' and wiped' : ''}`;
  const worst = latencies.length > 0 ? `, within ${Math.round(Math.max(...latencies))} ms` : '';
  const wrong = faults.map(({ kind, what, count }) => `; ${kind.toUpperCase()}: ${count} ${what}`).join('');
  return `${name} ${day} ${trouble}: ${opened} of ${due} opened${worst}, ${seconds.toFixed(1)} s${wrong}`;
}
