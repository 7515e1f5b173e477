import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codes, list, text } from '../support/person.js';
import { alsoHolds } from '../support/second-role.js';
import { draftList, publishedItem } from '../support/service-list.js';
import { CRITERIA, givenDraft, givenTender, opinionLevels, terms, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const planWorth = (points: number) => ({
  ...{ code: 'plan', title: '服务方案', kind: 'subjective' },
  ...{ maxPoints: String(points), levels: opinionLevels(points) },
});

/** The criteria with other points for the price, made up for by the plan so that the sum stays 100. */
const priceAt = (price: number) =>
  CRITERIA.map((criterion) => {
    if (criterion.kind === 'price') return { ...criterion, maxPoints: String(price) };
    return criterion.code === 'plan' ? planWorth(60 - price) : criterion;
  });

describe('a street officer drafts, her lead publishes', () => {
  let world: World;
  const violations = async (changes: object) => {
    const { id } = await givenDraft(world, changes);
    const answer = await (await world.as('street-lead')).post(`/tenders/${text(id)}/publish`);
    return { status: answer.status, all: list(answer.body.violations) };
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('a draft from a published item of her street, seen by nobody outside', async () => {
    const { itemId } = await publishedItem(world);
    const officer = await world.as('street-officer');
    const { status, body, headers } = await officer.post('/tenders', terms(world, itemId));
    expect([status, headers.location]).toEqual([201, `/api/v1/tenders/${text(body.id)}`]);
    expect(body).toMatchObject({ state: 'drafted', itemId, category: 'ELD', obstacles: [], actions: [] });
    const id = text(body.id);
    for (const who of ['xinqi.street-officer', 'organization-lead', 'auditor', 'community-lead']) {
      const person = await world.as(who);
      expect((await person.get(`/tenders/${id}`)).status).toBe(404);
      expect(JSON.stringify(await person.reads('/tenders'))).not.toContain(id);
    }
    expect((await world.anonymous().get(`/tenders/${id}`)).status).toBe(404);
    expect((await world.anonymous().get(`/tenders/${id}/lots`)).status).toBe(404);
    expect(JSON.stringify(await world.anonymous().reads('/tenders'))).not.toContain(id);
    expect(JSON.stringify(await officer.reads('/tenders'))).toContain(id);
  });

  it('not from an item of another street, nor from one that is not admitted', async () => {
    const { itemId } = await publishedItem(world);
    const foreign = await (await world.as('xinqi.street-officer')).post('/tenders', terms(world, itemId));
    expect(foreign.status).toBe(404);
    const { itemIds } = await draftList(world);
    const early = await (await world.as('street-officer')).post('/tenders', terms(world, itemIds[0] ?? ''));
    expect(early.status).toBe(404);
    const lead = await (await world.as('street-lead')).post('/tenders', terms(world, itemId));
    expect([lead.status, codes(lead)]).toEqual([403, ['identity.permission-missing']]);
  });

  it('with changes that name the version they were made from', async () => {
    const officer = await world.as('street-officer');
    const { id } = await givenDraft(world);
    const path = `/tenders/${text(id)}`;
    const { headers } = await officer.get(path);
    const etag = String(headers.etag);
    expect((await officer.patch(path, { title: '改名' }, { 'if-match': '' })).status).toBe(428);
    const changed = await officer.patch(path, { title: '改名（示例）' }, { 'if-match': etag });
    expect([changed.status, changed.body.title]).toEqual([200, '改名（示例）']);
    expect((await officer.patch(path, { title: '再改' }, { 'if-match': etag })).status).toBe(412);
    expect((await officer.reads(path)).title).toBe('改名（示例）');
    expect(list((await officer.reads(`${path}/lots`)).items)).toMatchObject([
      { number: 1, title: '改名（示例）' },
    ]);
    const emptied = await officer.patch(path, { title: null, budget: null, criteria: null, deadline: null });
    expect([emptied.status, new Set(codes(emptied))]).toEqual([422, new Set(['platform.field-invalid'])]);
    const stranger = await world.as('xinqi.street-officer');
    expect((await stranger.patch(path, { title: '别人' })).status).toBe(404);
    expect((await stranger.delete(path)).status).toBe(404);
    expect((await officer.delete(path)).status).toBe(204);
    expect((await officer.get(path)).status).toBe(404);
  });

  it('too short a period is refused, and the day it could be is named', async () => {
    // Published on Monday 3 March 2025: ten days are over on Thursday the 13th.
    const { status, all } = await violations({ deadline: '2025-03-12' });
    expect(status).toBe(422);
    expect(all).toMatchObject([
      {
        code: 'tendering.period-too-short',
        pointer: '/deadline',
        params: { min: 10, earliest: '2025-03-13', rule: '财库〔2014〕214号 art. 10' },
      },
    ]);
    expect((await givenTender(world, { deadline: '2025-03-13' })).state).toBe('open');
  });

  it.each([9, 31])('a price weight of %i is refused with its rule', async (weight) => {
    const { status, all } = await violations({ criteria: priceAt(weight) });
    expect(status).toBe(422);
    expect(all).toMatchObject([
      {
        code: 'tendering.price-weight-out-of-range',
        pointer: '/criteria/0/maxPoints',
        params: { weight: String(weight), min: '10', max: '30', rule: '财库〔2014〕214号 art. 24' },
      },
    ]);
  });

  it.each([10, 30])('a price weight of %i is lawful', async (weight) => {
    expect((await givenTender(world, { criteria: priceAt(weight) })).state).toBe('open');
  });

  it('everything else that stands against it is told at once, and to the officer before', async () => {
    const wrong = {
      criteria: CRITERIA.map((each) => (each.code === 'plan' ? planWorth(41) : each)),
      budget: yuan('500000.01'),
      ceiling: yuan('500000.02'),
      instalments: [{ trigger: 'signing', percent: '99' }],
      deadline: '2025-03-10',
      serviceFrom: '2025-03-10',
      serviceTo: '2028-03-10',
    };
    const expected = [
      'tendering.period-too-short',
      'tendering.weights-not-hundred',
      'tender.ceiling-over-budget',
      'tender.budget-over-item',
      'tender.instalments-not-whole',
      'tender.service-before-deadline',
      'tender.term-too-long',
    ];
    const { all } = await violations(wrong);
    expect(all.map(({ code }) => code)).toEqual(expected);
    const draft = await givenDraft(world, wrong);
    const seen = await (await world.as('street-officer')).reads(`/tenders/${text(draft.id)}`);
    expect(list(seen.obstacles).map(({ code }) => code)).toEqual(expected);
  });

  it('nothing before the notices can say where the buyer is found', async () => {
    const draft = await givenDraft(world);
    const [path, office] = [`/tenders/${text(draft.id)}`, `/units/${text(draft.buyerId)}/office`];
    const lead = await world.as('street-lead');
    expect((await lead.put(office, { address: '示例路 8 号' })).body).toMatchObject({ officePhone: null });
    const refused = await lead.post(`${path}/publish`);
    expect([refused.status, codes(refused)]).toEqual([422, ['tender.buyer-office-missing']]);
    expect(list((await lead.reads(path)).obstacles).map(({ code }) => code)).toEqual([
      'tender.buyer-office-missing',
    ]);
    expect((await lead.put(office, { address: '示例路 8 号', phone: '000-12345678' })).status).toBe(200);
    expect((await lead.post(`${path}/publish`)).status).toBe(200);
  });

  it('a published tender is for everybody, with its timetable, and is not edited any more', async () => {
    const tender = await givenTender(world);
    const path = `/tenders/${text(tender.id)}`;
    const seen = await world.anonymous().reads(path);
    expect(seen).toMatchObject({
      state: 'open',
      issuedOn: '2025-03-03',
      deadlineAt: '2025-03-17T09:30:00+08:00',
      actions: [],
    });
    expect((await (await world.as('street-lead')).reads(path)).actions).toEqual(['cancel', 'suspend']);
    const dates = list((await world.anonymous().reads(`${path}/timetable`)).items);
    expect(dates).toContainEqual(
      expect.objectContaining({
        key: 'earliest-deadline',
        start: '2025-03-03',
        count: 10,
        date: '2025-03-13',
      }),
    );
    const officer = await world.as('street-officer');
    const edit = await officer.patch(path, { title: '改名' });
    expect([edit.status, codes(edit)]).toEqual([409, ['tender.published-frozen']]);
    expect((await officer.delete(path)).status).toBe(409);
    const again = await (await world.as('street-lead')).post(`${path}/publish`);
    expect([again.status, codes(again)]).toEqual([409, ['platform.step-not-allowed']]);
  });

  it('only the street’s own lead publishes; the officer and another street’s lead do not', async () => {
    const { id } = await givenDraft(world);
    const path = `/tenders/${text(id)}/publish`;
    expect((await (await world.as('street-officer')).post(path)).status).toBe(403);
    expect((await (await world.as('xinqi.street-lead')).post(path)).status).toBe(404);
    expect((await world.anonymous().post(path)).status).toBe(401);
  });

  it('an item is bought by one tender at a time, and is free again when that one is called off', async () => {
    const { itemId } = await publishedItem(world);
    const officer = await world.as('street-officer');
    const lead = await world.as('street-lead');
    const [first, second] = [
      text((await officer.does('/tenders', terms(world, itemId))).id),
      text((await officer.does('/tenders', terms(world, itemId))).id),
    ];
    await lead.does(`/tenders/${first}/publish`);
    const refused = await lead.post(`/tenders/${second}/publish`);
    expect([refused.status, codes(refused)]).toEqual([409, ['catalogue.item-taken']]);
    const off = await lead.does(`/tenders/${first}/cancel`, { reason: '采购任务取消' });
    expect([off.state, off.endReason]).toEqual(['cancelled', '采购任务取消']);
    expect((await lead.does(`/tenders/${second}/publish`)).state).toBe('open');
  });

  it('who drafted does not publish, even with both roles', async () => {
    const { id } = await givenDraft(world);
    const officer = await world.as('street-officer');
    await alsoHolds(world, 'xinhua.street-officer', 'street-lead');
    const answer = await officer.post(`/tenders/${text(id)}/publish`);
    expect([answer.status, codes(answer)]).toEqual([422, ['tender.drafter-publishes']]);
    expect((await officer.reads(`/tenders/${text(id)}`)).state).toBe('drafted');
  });
});
