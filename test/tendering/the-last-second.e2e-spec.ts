import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { givenSuppliers } from '../support/given-suppliers.js';
import { givenTender, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const SUPPLIERS = 200;

describe('in the last second before the deadline', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('two hundred suppliers bid at once and all are kept; one that sends twenty at once has one', async () => {
    const [busy, ...suppliers] = await givenSuppliers(world, SUPPLIERS + 1);
    if (!busy) throw new Error('nobody bids');
    const tender = await givenTender(world);
    const path = `/tenders/${text(tender.id)}/bids`;
    world.clock.set(new Date(Date.parse(text(tender.deadlineAt)) - 1).toISOString());
    const bid = (n: number) => ({ price: yuan(`${400_000 + n}.00`), proposal: `示例方案${n}` });
    const key = (name: string) => ({ 'idempotency-key': name });
    const rush = await Promise.all(suppliers.map((each, n) => each.post(path, bid(n), key(`rush-${n}`))));
    expect(new Set(rush.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(rush.map(({ body }) => text(body.id))).size).toBe(SUPPLIERS);

    const twenty = await Promise.all(
      Array.from({ length: 20 }, (_, n) => busy.post(path, bid(n), key(`busy-${n}`))),
    );
    const kept = twenty.flatMap((answer) => (answer.status === 201 ? [answer] : []));
    expect(kept).toHaveLength(1);
    const refused = twenty.flatMap((answer) => (answer.status !== 201 ? [answer] : []));
    expect(new Set(refused.map((answer) => `${answer.status} ${codes(answer).join()}`))).toEqual(
      new Set(['409 tender.already-bid']),
    );

    await openBids(world, tender);
    const officer = await world.as('street-officer');
    const [act] = list((await officer.reads(`/tenders/${text(tender.id)}/opening`)).acts);
    expect(act?.bidCount).toBe(SUPPLIERS + 1);
    expect(list(act?.entries)).toHaveLength(SUPPLIERS + 1);
  });
});
