import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { QueueBackend } from '../../src/platform/messages/queue-backend.js';
import { Relay } from '../../src/platform/messages/relay.js';
import { emptyDatabase } from '../support/empty-database.js';
import { MessageLab, Recorder } from '../support/message-lab.js';
import { truncateQueue } from '../torture/queue-storage.js';
import { dropClone } from '../support/template-database.js';
import { until } from '../support/until.js';
import { testSettings } from '../support/world.js';

const { REDIS_URL } = process.env;

/** Throws away everything that the queue knows. */
async function wipeQueue(lab: MessageLab): Promise<void> {
  if (REDIS_URL) {
    const redis = new Redis(REDIS_URL);
    const keys = await redis.keys(`${lab.get(QueueBackend).options().prefix ?? ''}*`);
    expect(keys.length).toBeGreaterThan(0);
    await redis.del(...keys);
    redis.disconnect();
    return;
  }
  await truncateQueue((sql) => lab.query<{ name: string }>(sql));
}

describe(`BullMQ on ${REDIS_URL ? 'Redis' : 'PostgreSQL'}`, () => {
  let url: string;
  let lab: MessageLab;

  const open = () => MessageLab.open(Object.assign(testSettings(url), { redisUrl: REDIS_URL }), true);
  const whenDone = (count: number, seconds?: number) =>
    until(
      () => lab.effects(),
      (effects) => effects.length >= count,
      seconds,
    );

  beforeAll(async () => {
    url = await emptyDatabase();
    lab = await open();
  });
  afterEach(async () => {
    await lab.query('TRUNCATE lab_effect');
  });
  afterAll(async () => {
    await lab.close();
    await dropClone(url);
  });

  it('takes up what waited before the worker started', async () => {
    await lab.ping(['before']);
    await lab.work();
    expect(await whenDone(2)).toEqual(['first before', 'second before']);
  });

  it('handles two hundred messages once each', async () => {
    await lab.ping(Array.from({ length: 200 }, (_, n) => `n${n}`));
    const effects = await whenDone(400);
    expect(new Set(effects).size).toBe(400);
    expect(effects).toHaveLength(400);
  });

  it('tries a failed handler again by itself', async () => {
    lab.get(Recorder).failures.set('twice', 2);
    await lab.ping(['twice']);
    expect(await whenDone(2)).toEqual(['first twice', 'second twice']);
  });

  it('wakes at the due time of a waiting message', async () => {
    const at = new Date(Date.now() + 1_500);
    await lab.ping(['due'], { at, key: 'due' });
    await whenDone(2);
    expect(Date.now() - at.getTime()).toBeGreaterThanOrEqual(0);
  });

  it('sends again what a wiped queue lost between relay and handler', async () => {
    await lab.close();
    const relayOnly = await open();
    await relayOnly.ping(['a', 'b', 'c']);
    await relayOnly.get(Relay).relayDue();
    await wipeQueue(relayOnly);
    await relayOnly.close();
    lab = await open();
    await lab.work();
    expect(await whenDone(6, 15)).toEqual([
      'first a',
      'first b',
      'first c',
      'second a',
      'second b',
      'second c',
    ]);
  });

  it('sends again what a wiped queue lost under a working worker', async () => {
    await lab.ping(Array.from({ length: 50 }, (_, n) => `w${n}`));
    await wipeQueue(lab);
    const effects = await whenDone(100, 20);
    expect(new Set(effects).size).toBe(100);
    expect(effects).toHaveLength(100);
  });
});
