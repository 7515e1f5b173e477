import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Items, giveBack, takeForTender } from '../../src/catalogue/index.js';
import { Database } from '../../src/platform/index.js';
import { Forbidden, IllegalStep, NotFound } from '../../src/shared/refused.js';
import { codes, list, text } from '../support/person.js';
import { ITEM, draftList, publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

describe('a tender takes an item', () => {
  let world: World;
  let streetId: string;
  const take = (itemId: string, buyerId = streetId) =>
    world.app.get(Database).transaction((tx) => takeForTender(tx, itemId, buyerId));
  const back = (itemId: string) => world.app.get(Database).transaction((tx) => giveBack(tx, itemId));

  beforeAll(async () => {
    world = await World.start();
    const me = await (await world.as('street-officer')).reads('/me');
    streetId = text(list(me.memberships)[0]?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('of its own street, with what it needs to know of it', async () => {
    const { itemId, listId, fundId } = await publishedItem(world);
    const taken = await take(itemId);
    expect(taken).toMatchObject({
      id: itemId,
      listId,
      fundId,
      streetId,
      title: ITEM.title,
      category: 'ELD',
      state: 'tendered',
      ceilingFen: 50_000_000n,
      quantity: '4800',
      unit: '人次',
    });
    expect((await world.app.get(Items).byIds([itemId, randomUUID()])).get(itemId)).toEqual(taken);
    expect((await world.anonymous().reads(`/service-items/${itemId}`)).state).toBe('tendered');
  });

  it('once: of two tenders at the same moment, one gets it', async () => {
    const { itemId } = await publishedItem(world);
    const both = await Promise.allSettled([take(itemId), take(itemId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(take(itemId)).rejects.toMatchObject({
      conflict: true,
      violations: [{ code: 'catalogue.item-taken', pointer: '/itemId' }],
    });
  });

  it('not before it is published, and none that is not there', async () => {
    const { listId, itemIds } = await draftList(world);
    const itemId = itemIds[0] ?? '';
    await expect(take(itemId)).rejects.toBeInstanceOf(NotFound);
    await (await world.as('community-lead')).does(`/service-lists/${listId}/submit`);
    await expect(take(itemId)).rejects.toMatchObject({
      conflict: true,
      violations: [{ code: 'catalogue.item-not-published' }],
    });
    await expect(take(itemId, randomUUID())).rejects.toBeInstanceOf(NotFound);
    await expect(take(randomUUID())).rejects.toBeInstanceOf(NotFound);
  });

  it('not of another street, whatever everybody can read of it', async () => {
    const { itemId } = await publishedItem(world);
    await expect(take(itemId, randomUUID())).rejects.toBeInstanceOf(Forbidden);
  });

  it('and holds it: neither the item nor its list can be withdrawn meanwhile', async () => {
    const { itemId, listId } = await publishedItem(world);
    await take(itemId);
    const lead = await world.as('community-lead');
    const item = await lead.post(`/service-items/${itemId}/withdraw`);
    expect([item.status, codes(item)]).toEqual([409, ['platform.step-not-allowed']]);
    const whole = await lead.post(`/service-lists/${listId}/withdraw`);
    expect([whole.status, codes(whole)]).toEqual([409, ['catalogue.items-in-tender']]);
  });

  it('and gives it back when it fails, for the next one, with its money still reserved', async () => {
    const { itemId, fundId } = await publishedItem(world);
    await take(itemId);
    await back(itemId);
    await expect(back(itemId)).rejects.toBeInstanceOf(IllegalStep);
    expect((await (await world.as('street-officer')).reads(`/service-items/${itemId}`)).actions).toEqual([
      'tender',
    ]);
    const fund = await (await world.as('finance-officer')).reads(`/funds/${fundId}`);
    expect(fund.balance).toMatchObject({ reserved: ITEM.ceiling });
    expect((await take(itemId)).state).toBe('tendered');
  });
});
