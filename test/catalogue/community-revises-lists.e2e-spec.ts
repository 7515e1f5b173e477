import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { takeForTender } from '../../src/catalogue/index.js';
import { ServiceItem } from '../../src/catalogue/data/service-item.entity.js';
import { Database } from '../../src/platform/index.js';
import { type Answer, type Person, codes, list, text } from '../support/person.js';
import { ITEM, NEED, admit, bareList, consult, draftList, openFund } from '../support/service-list.js';
import { until } from '../support/until.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('a published list is not edited: its next edition follows it', () => {
  let world: World;
  let clerk: Person;
  let lead: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    lead = await world.as('community-lead');
    officer = await world.as('street-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  const balance = async (fundId: string) =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  const stateOf = async (id: string) => (await world.anonymous().reads(`/service-items/${id}`)).state;
  /** A first edition with two items of 500,000 and a fund of 1,200,000. */
  const first = async () => {
    const { listId, itemIds } = await draftList(world, [ITEM, { ...ITEM, title: '助餐服务（示例）' }]);
    const fundId = await openFund(world, '1200000.00');
    await lead.does(`/service-lists/${listId}/submit`);
    await consult(world, listId);
    for (const id of itemIds) await admit(officer, id, fundId);
    await lead.does(`/service-lists/${listId}/publish`);
    const [care = '', meals = ''] = itemIds;
    return { listId, care, meals, fundId };
  };
  const revise = async (itemId: string, change: object = {}) => {
    const copy = await clerk.does(`/service-items/${itemId}/revise`);
    expect((await clerk.patch(`/service-items/${text(copy.id)}`, change)).status).toBe(200);
    return { copyId: text(copy.id), editionId: text(copy.listId) };
  };
  const submitted = async (itemId: string, change: object = {}) => {
    const draft = await revise(itemId, change);
    await lead.does(`/service-lists/${draft.editionId}/submit`);
    return draft;
  };

  it('with what it changes, while the rest goes on; the old item’s money goes over to the new', async () => {
    const { listId, care, meals, fundId } = await first();
    const { copyId, editionId } = await revise(care, { ceiling: yuan('600000.00'), frequency: '每周3次' });
    const added = await clerk.does('/service-items', { ...ITEM, listId: editionId, title: '助浴（示例）' });
    await clerk.delete(`/service-items/${text(added.id)}`);
    expect(await lead.reads(`/service-lists/${editionId}`)).toMatchObject({
      ...{ edition: 2, seriesId: listId, state: 'drafted', kind: 'project' },
      items: [{ id: copyId, state: 'drafted' }],
    });
    expect((await world.anonymous().get(`/service-lists/${editionId}`)).status).toBe(404);
    expect(await stateOf(care)).toBe('published');

    await lead.does(`/service-lists/${editionId}/submit`);
    expect(await stateOf(care)).toBe('revising');
    await consult(world, editionId);
    const decision = await admit(officer, copyId, fundId);
    expect(decision.amount).toEqual(yuan('600000.00'));
    expect(await balance(fundId)).toMatchObject({
      available: yuan('100000.00'),
      reserved: yuan('1100000.00'),
    });

    await lead.does(`/service-lists/${editionId}/publish`);
    expect(await balance(fundId)).toMatchObject({
      available: yuan('100000.00'),
      reserved: yuan('1100000.00'),
    });
    const anybody = world.anonymous();
    expect((await anybody.reads(`/service-lists/${listId}`)).state).toBe('superseded');
    expect([await stateOf(care), await stateOf(copyId)]).toEqual(['superseded', 'published']);
    expect(await anybody.reads(`/service-lists/${editionId}`)).toMatchObject({
      ...{ state: 'published', items: [{ id: copyId }] },
      goesOn: [{ id: meals, state: 'published' }],
    });
    expect(await anybody.reads(`/service-lists/${editionId}/changes`)).toEqual({
      ...{ edition: 2, against: 1, added: [], withdrawn: [] },
      changed: [
        {
          ...{ id: copyId, title: ITEM.title, state: 'published', revisesId: care },
          fields: [
            { field: 'frequency', before: '每周2次', after: '每周3次' },
            { field: 'ceiling', before: '500000.00', after: '600000.00' },
          ],
        },
      ],
      unchanged: [{ id: meals, title: '助餐服务（示例）', state: 'published' }],
    });
    const editions = list((await anybody.reads(`/service-lists?seriesId=${listId}`)).items);
    expect(editions.map(({ edition }) => edition)).toEqual([2, 1]);
  });

  it('cheaper: nothing more is reserved, and the rest is free once it is published', async () => {
    const { care, fundId } = await first();
    const { copyId, editionId } = await submitted(care, { ceiling: yuan('300000.00') });
    await consult(world, editionId);
    await admit(officer, copyId, fundId);
    expect(await balance(fundId)).toMatchObject({ available: yuan('200000.00') });
    await lead.does(`/service-lists/${editionId}/publish`);
    expect(await balance(fundId)).toMatchObject({
      available: yuan('400000.00'),
      reserved: yuan('800000.00'),
    });
    await lead.does(`/service-items/${copyId}/withdraw`);
    expect(await balance(fundId)).toMatchObject({
      available: yuan('700000.00'),
      reserved: yuan('500000.00'),
    });
  });

  it('out of another fund: the old money is freed at publication', async () => {
    const { care, fundId } = await first();
    const other = await openFund(world, '600000.00');
    const { copyId, editionId } = await submitted(care, { ceiling: yuan('600000.00') });
    await consult(world, editionId);
    await admit(officer, copyId, other);
    await lead.does(`/service-lists/${editionId}/publish`);
    expect(await balance(fundId)).toMatchObject({ available: yuan('700000.00') });
    expect(await balance(other)).toMatchObject({ available: yuan('0.00'), reserved: yuan('600000.00') });
  });

  it('and while it is before the street nobody tenders, offers or withdraws what it changes', async () => {
    const { listId, care } = await first();
    const { copyId, editionId } = await submitted(care);
    const lives = { rule: 'first-come', places: 1, until: '2025-03-31' };
    expect((await lead.post(`/service-items/${care}/offer`, lives)).status).toBe(409);
    const withdrawn = await lead.post(`/service-lists/${listId}/withdraw`);
    expect([withdrawn.status, codes(withdrawn)]).toEqual([409, ['catalogue.items-revised']]);
    const again = await clerk.post(`/service-items/${care}/revise`);
    expect([again.status, codes(again)]).toEqual([409, ['catalogue.revised-unknown']]);
    await lead.does(`/service-items/${copyId}/withdraw`);
    expect(await stateOf(care)).toBe('published');
    await lead.does(`/service-lists/${editionId}/withdraw`);
    expect((await clerk.does(`/service-lists/${listId}/revise`, {})).edition).toBe(3);
  });

  it('refused by the street, and the item stands as before with its money', async () => {
    const { care, fundId } = await first();
    const { copyId } = await submitted(care, { ceiling: yuan('900000.00') });
    const over = await officer.post('/admissions', { itemId: copyId, decision: 'admit', fundId });
    expect(over.status).toBe(422);
    await officer.does('/admissions', { itemId: copyId, decision: 'refuse', reason: '超出年度安排（示例）' });
    expect(await stateOf(care)).toBe('published');
    expect(await balance(fundId)).toMatchObject({ reserved: yuan('1000000.00') });
  });

  it('not of what was offered since: the lead is told which revision to delete', async () => {
    const { care } = await first();
    const { copyId, editionId } = await revise(care);
    await lead.does(`/service-items/${care}/offer`, { rule: 'first-come', places: 1, until: '2025-03-31' });
    const refused = await lead.post(`/service-lists/${editionId}/submit`);
    expect([refused.status, codes(refused)]).toEqual([422, ['catalogue.revised-gone']]);
    expect((await clerk.delete(`/service-items/${copyId}`)).status).toBe(204);
  });

  it('one edition at a time, also when two clerks begin at once, and only of what is published', async () => {
    const { listId, care, meals } = await first();
    const both = await Promise.all([1, 2].map(() => clerk.post(`/service-lists/${listId}/revise`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const twice = await Promise.all([1, 2].map(() => clerk.post(`/service-items/${care}/revise`)));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(twice.filter(({ status }) => status === 409).map(codes)).toEqual([['catalogue.revised-twice']]);
    const { listId: draft } = await draftList(world);
    const early = await clerk.post(`/service-lists/${draft}/revise`, {});
    expect([early.status, codes(early)]).toEqual([409, ['catalogue.list-not-published']]);
    expect(
      (await (await world.as('nancheng.community-clerk')).post(`/service-items/${meals}/revise`)).status,
    ).toBe(403);
    expect((await officer.post(`/service-lists/${listId}/revise`, {})).status).toBe(403);
  });

  it('withdrawn as a whole, with what went on under it', async () => {
    const { care, meals, fundId } = await first();
    const { copyId, editionId } = await submitted(care);
    await consult(world, editionId);
    await admit(officer, copyId, fundId);
    await lead.does(`/service-lists/${editionId}/publish`);
    await lead.does(`/service-lists/${editionId}/withdraw`);
    expect([await stateOf(copyId), await stateOf(meals)]).toEqual(['withdrawn', 'withdrawn']);
    expect(await balance(fundId)).toMatchObject({ available: yuan('1200000.00') });
  });

  it('not while the street is just putting to tender what went on under it', async () => {
    const { care, meals, fundId } = await first();
    const { copyId, editionId } = await submitted(care);
    await consult(world, editionId);
    await admit(officer, copyId, fundId);
    await lead.does(`/service-lists/${editionId}/publish`);
    const database = world.app.get(Database);
    const waits = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let withdrawing: Promise<Answer> | undefined;
    await database.transaction(async (tx) => {
      const { streetId } = await tx.findOneByOrFail(ServiceItem, { id: meals });
      await takeForTender(tx, meals, streetId);
      withdrawing = lead.post(`/service-lists/${editionId}/withdraw`);
      await until(
        () => database.reader.query<unknown[]>(waits),
        (waiting) => waiting.length === 1,
      );
    });
    const refused = await withdrawing;
    expect([refused?.status, refused && codes(refused)]).toEqual([409, ['catalogue.items-in-tender']]);
    expect([await stateOf(copyId), await stateOf(meals)]).toEqual(['published', 'tendered']);
  });
});

describe('a claim list (认领清单) is without money', () => {
  let world: World;
  let clerk: Person;
  let lead: Person;
  const FREE = { ...ITEM, ceiling: null, fundingPlan: null, guideCode: null, negativeList: null };

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    lead = await world.as('community-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  const claimList = async (item: object = FREE) => {
    const wish = { title: '社区服务事项认领清单（示例）', year: 2025, kind: 'claim' };
    const listId = text((await clerk.does('/service-lists', wish)).id);
    const itemId = text((await clerk.does('/service-items', { listId, ...item })).id);
    const { communityId } = await clerk.reads(`/service-lists/${listId}`);
    const needId = text((await clerk.does('/needs', { ...NEED, communityId })).id);
    await lead.does(`/needs/${needId}/verify`, {});
    await clerk.does(`/service-items/${itemId}/needs`, { needId });
    return { listId, itemId };
  };

  it('admitted without a fund, published, claimed and done, and never tendered', async () => {
    const { listId, itemId } = await claimList();
    await lead.does(`/service-lists/${listId}/submit`);
    await consult(world, listId);
    const officer = await world.as('street-officer');
    const fundId = await openFund(world);
    const paid = await officer.post('/admissions', { itemId, decision: 'admit', fundId });
    expect([paid.status, codes(paid)]).toEqual([422, ['catalogue.fund-not-for-claim']]);
    const admitted = await officer.does('/admissions', { itemId, decision: 'admit' });
    expect([admitted.fundId, admitted.amount]).toEqual([null, null]);
    await lead.does(`/service-lists/${listId}/publish`);
    expect(list((await world.anonymous().reads('/service-lists?kind=claim')).items)).toHaveLength(1);
    const item = await officer.reads(`/service-items/${itemId}`);
    expect([item.kind, item.actions]).toEqual(['claim', []]);
    await lead.does(`/service-items/${itemId}/offer`, { rule: 'first-come', places: 1, until: '2025-03-31' });
    const member = await world.as('member-unit');
    const plan = {
      plan: '上门理发（示例）',
      contactFunction: '办公室',
      validFrom: '2025-04-01',
      validTo: '2025-06-30',
    };
    expect((await member.does('/claims', { itemId, ...plan })).state).toBe('accepted');
  });

  it('in which a ceiling or a funding plan is a mistake', async () => {
    const { listId } = await claimList({ ...FREE, ceiling: yuan('100.00'), fundingPlan: '示例' });
    const refused = await lead.post(`/service-lists/${listId}/submit`);
    expect(refused.status).toBe(422);
    expect(list(refused.body.violations).map(({ pointer }) => pointer)).toEqual([
      '/items/0/ceiling',
      '/items/0/fundingPlan',
    ]);
    const { listId: bought } = await bareList(world, [FREE]);
    expect((await lead.post(`/service-lists/${bought}/submit`)).status).toBe(422);
  });
});
