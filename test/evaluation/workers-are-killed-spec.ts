import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { QueueStorage } from '../torture/queue-storage.js';
import type { Report } from '../torture/report.js';
import { tortureOn } from '../torture/run.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const QUEUES: readonly QueueStorage['name'][] = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
const BOOT_MS = 400_000;

/** Two rounds of `npm run torture:visits`: after a day without any worker, and with one killed at its work. */
describe('visits that fall due while workers are killed', () => {
  const reports = new Map<string, Report | undefined>();

  beforeAll(async () => {
    const options = { rounds: 2, seed: 'one killed, queue wiped: 51', projects: 4 };
    await Promise.all(QUEUES.map(async (queue) => reports.set(queue, await tortureOn(queue, options))));
  }, BOOT_MS);

  it.each(QUEUES)('are opened once each with the queue on %s', (queue) => {
    const report = reports.get(queue);
    expect(report).toMatchObject({ rounds: 2, standstills: 1, due: 12, opened: 12, lost: 0, doubled: 0 });
    expect(report?.kills).toBeGreaterThan(0);
    expect(report?.notices.mostOfOneVisit).toBe(1);
  });
});
