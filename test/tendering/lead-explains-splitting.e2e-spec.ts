import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { givenGroundwork } from '../support/groundwork.js';
import { ITEM, admit, consult, draftList, openFund } from '../support/service-list.js';
import { terms, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const WHY = { ground: 'budget-changed', reason: '年中追加预算（示例）' };

describe('a street buys the same twice in a year out of one fund', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Drafted tenders of these budgets, all out of one fund. */
  const drafts = async (...budgets: string[]): Promise<string[]> => {
    const items = budgets.map((amount) => ({ ...ITEM, ceiling: yuan(amount) }));
    const { listId, itemIds } = await draftList(world, items);
    const fundId = await openFund(world);
    const lead = await world.as('community-lead');
    await lead.does(`/service-lists/${listId}/submit`);
    await consult(world, listId);
    const officer = await world.as('street-officer');
    for (const itemId of itemIds) await admit(officer, itemId, fundId);
    await lead.does(`/service-lists/${listId}/publish`);
    const tenders: string[] = [];
    for (const [n, itemId] of itemIds.entries()) {
      await givenGroundwork(world, itemId);
      const money = { budget: yuan(budgets[n] ?? ''), ceiling: yuan(budgets[n] ?? '') };
      tenders.push(text((await officer.does('/tenders', { ...terms(world, itemId), ...money })).id));
    }
    return tenders;
  };

  it('which may come up to the threshold, not over it', async () => {
    const lead = await world.as('street-lead');
    for (const id of await drafts('300000.00', '200000.00'))
      expect((await lead.post(`/tenders/${id}/publish`)).status).toBe(200);
  });

  it('and says why before the second is published; the supervisor reads it, other streets do not', async () => {
    const [first = '', second = ''] = await drafts('300000.00', '200000.01');
    const lead = await world.as('street-lead');
    const early = await lead.post('/splitting-flags', { tenderId: first, ...WHY });
    expect([early.status, codes(early)]).toEqual([422, ['tender.nothing-split']]);
    await lead.does(`/tenders/${first}/publish`);
    const refused = await lead.post(`/tenders/${second}/publish`);
    expect([refused.status, codes(refused)]).toEqual([422, ['tender.purchase-split']]);
    expect(text(list(refused.body.violations)[0]?.detail)).toContain('500000.01');
    const mute = await lead.post('/splitting-flags', { tenderId: second, ...WHY, reason: ' ' });
    expect(mute.status).toBe(422);
    const officer = await world.as('street-officer');
    expect((await officer.post('/splitting-flags', { tenderId: second, ...WHY })).status).toBe(403);
    const flag = await lead.does('/splitting-flags', { tenderId: second, ...WHY });
    expect(flag).toMatchObject({ total: yuan('500000.01'), threshold: yuan('500000.00'), ...WHY });
    expect(list(flag.purchases).map(({ tenderId }) => tenderId)).toEqual([first, second]);
    expect((await lead.post(`/tenders/${second}/publish`)).status).toBe(200);
    const supervisor = await world.as('district-supervisor');
    expect(list((await supervisor.reads('/splitting-flags')).items).map(({ id }) => id)).toEqual([flag.id]);
    const stranger = await world.as('xinqi.street-lead');
    expect((await stranger.get(`/splitting-flags/${text(flag.id)}`)).status).toBe(404);
    expect((await stranger.reads('/splitting-flags')).items).toEqual([]);
  });

  it('and of two published at once, the one that passes the threshold is stopped', async () => {
    const ids = await drafts('300000.00', '300000.00');
    const lead = await world.as('street-lead');
    const answers = await Promise.all(ids.map((id) => lead.post(`/tenders/${id}/publish`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
