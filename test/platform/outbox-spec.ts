import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Drain, Outbox } from '../../src/platform/index.js';
import { Dispatcher } from '../../src/platform/messages/dispatcher.js';
import { Relay } from '../../src/platform/messages/relay.js';
import { HttpMetrics } from '../../src/platform/observability/http-metrics.js';
import { RedriveDeadJob } from '../../src/platform/operations/redrive-dead-job.js';
import { emptyDatabase } from '../support/empty-database.js';
import { FixedClock } from '../support/fixed-clock.js';
import { MessageLab, Pinged, Recorder } from '../support/message-lab.js';
import { dropClone } from '../support/template-database.js';
import { testSettings } from '../support/world.js';

describe('the outbox', () => {
  const clock = new FixedClock('2025-03-03T08:00:00+08:00');
  let url: string;
  let lab: MessageLab;

  beforeAll(async () => {
    url = await emptyDatabase();
    lab = await MessageLab.open(testSettings(url), false, clock);
  });
  afterEach(async () => {
    await lab.query('TRUNCATE lab_effect, outbox, delivery');
  });
  afterAll(async () => {
    await lab.closeWithoutQueue();
    await dropClone(url);
  });

  it('tells every handler once', async () => {
    await lab.ping(['a', 'b']);
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual(['first a', 'first b', 'second a', 'second b']);
  });

  it('forgets what was published in a transaction that failed', async () => {
    const failing = lab.get(Database).transaction(async (tx) => {
      await lab.get(Outbox).publish(tx, Pinged, { note: 'lost' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual([]);
  });

  it('has one effect, however often and by however many a delivery is made', async () => {
    await lab.ping(['once']);
    await lab.get(Relay).relayDue();
    const [row] = await lab.query<{ id: string }>('SELECT id FROM outbox');
    const delivery = { messageId: String(row?.id), handler: 'lab.first' };
    const dispatcher = lab.get(Dispatcher);
    await Promise.all(Array.from({ length: 5 }, () => dispatcher.deliver(delivery, false)));
    await dispatcher.deliver(delivery, false);
    expect(await lab.effects()).toEqual(['first once']);
  });

  it('relays a message once, however many relays run side by side', async () => {
    await lab.ping(Array.from({ length: 450 }, (_, n) => `n${n}`));
    let relayed = 0;
    for (let looks = 0; relayed < 450 && looks < 10; looks += 1) {
      const relays = await Promise.all(Array.from({ length: 4 }, () => lab.get(Relay).relayDue()));
      relayed += relays.reduce((a, b) => a + b);
      await lab.query('UPDATE delivery SET done_at = now()');
    }
    expect(relayed).toBe(450);
    const [{ count } = { count: 0 }] = await lab.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM delivery',
    );
    expect(count).toBe(900);
  });

  it('relays no more than handlers can take on, and what happens meanwhile before the rest', async () => {
    const relay = lab.get(Relay);
    const waiting = () => lab.get(Drain).backlog();
    await lab.rush(1_000, new Date('2025-03-03T07:00:00+08:00'));
    const relayed = await relay.relayDue();
    expect(relayed).toBeLessThan(1_000);
    expect(await relay.relayDue()).toBe(0);
    expect(await waiting()).toMatchObject({ due: 1_000 - relayed, pending: 2 * relayed });
    const metrics = await lab.get(HttpMetrics).registry.metrics();
    expect(metrics).toContain(`sanshe_messages_waiting{state="due"} ${1_000 - relayed}`);
    await lab.ping(['urgent']);
    await lab.query('UPDATE delivery SET done_at = now()');
    expect(await relay.relayDue()).toBeGreaterThan(0);
    const [urgent] = await lab.query(`SELECT relayed_at FROM outbox WHERE payload ->> 'note' = 'urgent'`);
    expect(urgent?.relayed_at).not.toBeNull();
    expect((await waiting()).due).toBeGreaterThan(0);
    await lab.get(Drain).run();
    expect(await waiting()).toEqual({ due: 0, pending: 0, dead: 0 });
  });

  it('sends everything again that the queue may have lost, but not what a handler has in hand', async () => {
    await lab.ping(Array.from({ length: 250 }, (_, n) => `n${n}`));
    await lab.get(Relay).relayDue();
    await lab.get(Database).transaction(async (tx) => {
      await tx.query(`UPDATE delivery SET done_at = now() WHERE (message_id, handler) IN (
        SELECT message_id, handler FROM delivery LIMIT 3)`);
      expect(await lab.get(Relay).resend(0)).toBe(197);
    });
    expect(await lab.get(Relay).resend(60_000)).toBe(0);
  });

  it('rolls a failed effect back, tries again, and makes a dead job that can be re-driven', async () => {
    lab.get(Recorder).failures.set('hard', 2);
    await lab.ping(['hard']);
    await expect(lab.get(Drain).run()).rejects.toThrow('told to fail on hard');
    expect(await lab.effects()).toEqual(['first hard']);
    const [row] = await lab.query<{ id: string }>('SELECT id FROM outbox');
    const delivery = { messageId: String(row?.id), handler: 'lab.second' };
    await expect(lab.get(Dispatcher).deliver(delivery, true)).rejects.toThrow();
    const dead = await lab.get(RedriveDeadJob).list();
    expect(dead).toMatchObject([
      { handler: 'lab.second', attempts: 2, last_error: 'Error: told to fail on hard' },
    ]);
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual(['first hard']);
    await lab.get(RedriveDeadJob).run(delivery.messageId, delivery.handler);
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual(['first hard', 'second hard']);
  });

  it('keeps a due message until its time, moves it under its key, and calls it off', async () => {
    const at = (text: string) => ({ at: new Date(text), key: 'k' });
    await lab.ping(['early'], at('2025-03-04T09:00:00+08:00'));
    await lab.ping(['moved'], at('2025-03-05T09:00:00+08:00'));
    clock.set('2025-03-05T08:59:59.999+08:00');
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual([]);
    clock.set('2025-03-05T09:00:00+08:00');
    await lab.get(Drain).run();
    expect(await lab.effects()).toEqual(['first moved', 'second moved']);
    await lab.ping(['never'], at('2025-03-06T09:00:00+08:00'));
    await lab.get(Database).transaction((tx) => lab.get(Outbox).cancel(tx, Pinged, 'k'));
    clock.set('2025-03-07T09:00:00+08:00');
    await lab.get(Drain).run();
    expect(await lab.effects()).toHaveLength(2);
  });
});
