import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyDatabase } from '../support/empty-database.js';
import { MessageLab } from '../support/message-lab.js';
import { dropClone } from '../support/template-database.js';
import { until } from '../support/until.js';
import { testSettings } from '../support/world.js';

const WORKER = fileURLToPath(new URL('../support/lab-worker.js', import.meta.url));

describe('a worker killed at its work', () => {
  let url: string;
  let lab: MessageLab;
  const workers: ChildProcess[] = [];

  const startWorker = async (): Promise<ChildProcess> => {
    const worker = spawn(process.execPath, [WORKER, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    await once(worker.stdout, 'data');
    return worker;
  };

  beforeAll(async () => {
    url = await emptyDatabase();
    lab = await MessageLab.open(Object.assign(testSettings(url), { redisUrl: process.env.REDIS_URL }), true);
  });
  afterAll(async () => {
    workers.forEach((worker) => worker.kill('SIGKILL'));
    await lab.close();
    await dropClone(url);
  });

  it('loses nothing and repeats nothing: another one goes on within fifteen seconds', async () => {
    const killed = await startWorker();
    await lab.ping(Array.from({ length: 100 }, (_, n) => `n${n}`));
    await until(
      () => lab.effects(),
      (effects) => effects.length > 20,
    );
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect((await lab.effects()).length).toBeLessThan(200);
    await startWorker();
    const effects = await until(
      () => lab.effects(),
      (seen) => seen.length >= 200,
      25,
    );
    expect(new Set(effects).size).toBe(200);
    expect(effects).toHaveLength(200);
  });
});
