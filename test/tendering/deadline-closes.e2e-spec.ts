import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Outbox } from '../../src/platform/index.js';
import { TenderDeadlineReached } from '../../src/tendering/events.js';
import { type Json, codes, list, text } from '../support/person.js';
import { givenBids, givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

describe('the deadline closes a tender', () => {
  let world: World;
  const stateOf = async (tender: Json) =>
    (await world.anonymous().reads(`/tenders/${text(tender.id)}`)).state;
  const steps = (tender: Json): Promise<{ action: string; role: string }[]> =>
    world.app
      .get(Database)
      .dataSource.query(`SELECT action, role FROM state_change WHERE subject_id = $1 ORDER BY id`, [
        text(tender.id),
      ]);

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('by itself, once, as the program’s own step', async () => {
    const tender = await givenTender(world);
    await world.at('2025-03-17T09:29:59.999+08:00');
    expect(await stateOf(tender)).toBe('open');
    await world.at('2025-03-17T09:30:00+08:00');
    expect(await stateOf(tender)).toBe('closed');
    await world.drain();
    expect(await steps(tender)).toEqual([
      { action: 'publish', role: 'street-lead' },
      { action: 'close', role: 'system' },
    ]);
  });

  it('once, though the message comes twice', async () => {
    const tender = await givenTender(world);
    const [message]: { id: string }[] = await world.app
      .get(Database)
      .dataSource.query(`SELECT id FROM outbox WHERE key = $1`, [text(tender.id)]);
    await world.at(text(tender.deadlineAt));
    await world.app.get(Database).dataSource.query(
      `INSERT INTO outbox (id, message, payload, occurred_at, due_at)
       SELECT gen_random_uuid(), message, payload, occurred_at, due_at FROM outbox WHERE id = $1`,
      [message?.id],
    );
    await world.drain();
    expect(await stateOf(tender)).toBe('closed');
    expect((await steps(tender)).map(({ action }) => action)).toEqual(['publish', 'close']);
  });

  it('whenever the message comes: days late, or too early after the deadline was moved', async () => {
    const late = await givenTender(world);
    const early = await givenTender(world);
    world.clock.advance(60_000);
    await world.app.get(Database).transaction(async (tx) => {
      const later = { at: world.clock.now(), key: text(early.id) };
      await world.app.get(Outbox).publish(tx, TenderDeadlineReached, { tenderId: text(early.id) }, later);
    });
    await world.drain();
    expect([await stateOf(late), await stateOf(early)]).toEqual(['open', 'open']);
    world.clock.advance(20 * 86_400_000);
    expect(await stateOf(late)).toBe('open');
    await world.drain();
    expect(await stateOf(late)).toBe('closed');
  });

  it('but not one that was called off before', async () => {
    const tender = await givenTender(world);
    await givenBids(world, text(tender.id), { A: '468000.00' });
    await (
      await world.as('street-lead')
    ).does(`/tenders/${text(tender.id)}/cancel`, { reason: '采购任务取消' });
    await world.at(text(tender.deadlineAt));
    expect(await stateOf(tender)).toBe('cancelled');
    const officer = await world.as('street-officer');
    const open = await officer.post(`/tenders/${text(tender.id)}/open`);
    expect([open.status, codes(open)]).toEqual([409, ['platform.step-not-allowed']]);
    expect(list((await officer.reads(`/tenders/${text(tender.id)}/bids`)).items)).toEqual([]);
  });
});
