import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkingCalendars } from '../../src/reference/index.js';
import { addDays, day, dayOf } from '../../src/shared/days.js';
import { DECISION, judgesOf } from '../support/award.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { publishedItem } from '../support/service-list.js';
import {
  type BidIds,
  type Bidder,
  bidOf,
  givenBids,
  leadOf,
  openBids,
  terms,
  yuan,
  opinionLevels,
} from '../support/tender.js';
import { World } from '../support/world.js';

const REASON = '符合法定情形（示例）';
const PRICES = { A: '90000.00', B: '88000.00', C: '95000.00' };

describe('every method has its own life', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let organizations: Record<Bidder, string>;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    const own = async (bidder: Bidder) =>
      text(list((await (await leadOf(world, bidder)).reads('/me')).memberships)[0]?.unitId);
    organizations = { A: await own('A'), B: await own('B'), C: await own('C'), D: await own('D') };
  });
  afterAll(async () => {
    await world.stop();
  });

  /** A draft of 100,000 under a method; the price decides unless criteria are given. */
  const drafted = async (method: string, change: object = {}): Promise<Json> => {
    const ceiling = yuan('100000.00');
    const { itemId } = await publishedItem(world, { ceiling });
    const today = dayOf(world.clock.now());
    const own = { method, criteria: [], budget: yuan('99000.00'), ceiling: yuan('99000.00') };
    const days = {
      deadline: addDays(today, 25),
      serviceFrom: addDays(today, 60),
      serviceTo: addDays(today, 300),
    };
    return officer.does('/tenders', { ...terms(world, itemId), ...own, ...days, ...change });
  };
  const obstaclesOf = async ({ id }: Json) =>
    list((await officer.reads(`/tenders/${text(id)}`)).obstacles).map(({ code }) => code);
  const published = async (draft: Json): Promise<Json> => lead.does(`/tenders/${text(draft.id)}/publish`);
  const reviewed = (id: string, bids: BidIds, offersDueAt?: string): Promise<Json> => {
    const results = Object.values(bids).map((bidId) => ({ bidId, conforms: true }));
    return officer.does(`/tenders/${id}/review`, { results, offersDueAt });
  };
  const panel = async (id: string, size: number) => {
    const { accountId } = await officer.reads('/me');
    await officer.does(`/tenders/${id}/panel`, { size, purchaserRepresentative: accountId });
  };
  const inForce = async (rules: object): Promise<Json> => {
    const { id } = await (await world.as('procurement-supervisor')).does('/rule-sets', rules);
    const district = await world.as('district-supervisor');
    return district.does(`/rule-sets/${text(id)}/decide`, { approved: true });
  };
  const awarded = async (tenderId: string, bidId: string): Promise<Json> =>
    lead.does('/awards', { tenderId, bidId, decision: DECISION });

  it('公开招标: prices stand, five judge and score, the best takes it', async () => {
    const criteria = [
      { code: 'price', title: '报价', kind: 'price', maxPoints: '30' },
      { code: 'plan', title: '服务方案', kind: 'subjective', maxPoints: '70', levels: opinionLevels(70) },
    ];
    const early = await drafted('open-tender', { criteria, deadline: addDays(dayOf(world.clock.now()), 19) });
    expect(await obstaclesOf(early)).toEqual(['tendering.period-too-short']);
    const tender = await published(await drafted('open-tender', { criteria }));
    const id = text(tender.id);
    const bids = await givenBids(world, id, PRICES);
    await openBids(world, tender);
    const asked = await officer.post(`/tenders/${id}/review`, {
      results: Object.values(bids).map((bidId) => ({ bidId, conforms: true })),
      offersDueAt: `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`,
    });
    expect([asked.status, codes(asked)]).toEqual([422, ['tender.offers-not-asked']]);
    expect((await reviewed(id, bids)).state).toBe('scoring');
    const { accountId } = await officer.reads('/me');
    const small = await officer.post(`/tenders/${id}/panel`, { size: 3, purchaserRepresentative: accountId });
    expect(codes(small)).toContain('tendering.panel-too-small');
    await panel(id, 5);
    for (const { person } of await judgesOf(world, id)) {
      const given = (bidder: Bidder, points: string) => ({
        bidId: bidOf(bids, bidder),
        factor: 'plan',
        points,
      });
      await person.does(`/tenders/${id}/score-sheets`, {
        scores: [given('A', '60'), given('B', '50'), given('C', '55')],
      });
    }
    const report = await officer.does(`/tenders/${id}/report`);
    expect(list(report.bids).map(({ bidId, total }) => [bidId, total])).toEqual([
      [bidOf(bids, 'A'), '89.33'],
      [bidOf(bids, 'C'), '82.79'],
      [bidOf(bids, 'B'), '80.00'],
    ]);
    expect((await awarded(id, bidOf(bids, 'A'))).totalScore).toBe('89.33');
  });

  it('竞争性谈判: offers again, nothing scored, the lowest final price', async () => {
    const tender = await published(await drafted('negotiation', { methodReason: REASON }));
    const id = text(tender.id);
    const bids = await givenBids(world, id, PRICES);
    await openBids(world, tender);
    const dueAt = `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`;
    await reviewed(id, bids, dueAt);
    await panel(id, 3);
    for (const [bidder, price] of Object.entries({ A: '86000.00', B: '87000.00', C: '85500.00' }) as [
      Bidder,
      string,
    ][])
      await (await leadOf(world, bidder)).does(`/bids/${bidOf(bids, bidder)}/offer`, { price: yuan(price) });
    await world.at(dueAt);
    await world.drain();
    const [judge] = await judgesOf(world, id);
    const sheet = await judge?.person.post(`/tenders/${id}/score-sheets`, {
      scores: [{ bidId: bidOf(bids, 'A'), factor: 'price', points: '1' }],
    });
    expect(sheet && [sheet.status, codes(sheet)]).toEqual([409, ['tender.nothing-scored']]);
    const report = await officer.does(`/tenders/${id}/report`);
    expect(list(report.bids).map(({ bidId, rank }) => [bidId, rank])).toEqual([
      ...[
        [bidOf(bids, 'C'), 1],
        [bidOf(bids, 'A'), 2],
        [bidOf(bids, 'B'), 3],
      ],
    ]);
    const outOfOrder = await lead.post('/awards', {
      tenderId: id,
      bidId: bidOf(bids, 'A'),
      decision: DECISION,
    });
    expect(codes(outOfOrder)).toEqual(['tender.order-without-reason']);
    expect(await awarded(id, bidOf(bids, 'C'))).toMatchObject({ totalScore: null, amount: yuan('85500.00') });
  });

  it('邀请招标: drawn out of twice as many, once, and nobody else bids', async () => {
    const draft = await drafted('invited-tender', {
      methodReason: REASON,
      awardTest: 'lowest-evaluated-price',
    });
    const id = text(draft.id);
    expect(await obstaclesOf(draft)).toEqual(['tender.too-few-invited']);
    const pool = [organizations.A, organizations.B, organizations.C];
    const short = await officer.post(`/tenders/${id}/invitations`, {
      source: 'library',
      organizationIds: pool,
      draw: 3,
    });
    expect([short.status, codes(short)]).toEqual([422, ['tender.pool-too-small-for-draw']]);
    const wish = { source: 'prequalification', organizationIds: pool, draw: 3 };
    const drawn = await officer.does(`/tenders/${id}/invitations`, wish);
    expect([...(drawn.drawn as unknown as string[])].sort()).toEqual([...pool].sort());
    const again = await officer.post(`/tenders/${id}/invitations`, wish);
    expect([again.status, codes(again)]).toEqual([409, ['tender.invited-once']]);
    const tender = await published(draft);
    const outsider = await leadOf(world, 'D');
    const refused = await outsider.post(
      `/tenders/${id}/bids`,
      { price: yuan('80000.00'), proposal: '示例' },
      { 'idempotency-key': `uninvited-${id}` },
    );
    expect([refused.status, codes(refused)]).toEqual([403, ['tender.not-invited']]);
    const seen = await outsider.reads(`/tenders/${id}/invitations`);
    expect([seen.pool, seen.seed, seen.drawn]).toEqual([[], null, []]);
    expect((await (await leadOf(world, 'A')).reads(`/tenders/${id}/invitations`)).drawn).toEqual([
      organizations.A,
    ]);
    const bids = await givenBids(world, id, PRICES);
    await openBids(world, tender);
    await reviewed(id, bids);
    const early = await officer.post(`/tenders/${id}/report`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.panel-missing']]);
    await panel(id, 5);
    await officer.does(`/tenders/${id}/report`);
    await awarded(id, bidOf(bids, 'B'));
  });

  it('单一来源: named with a reason, public, negotiated on record, at the offered price', async () => {
    const draft = await drafted('single-source', {});
    const id = text(draft.id);
    expect(await obstaclesOf(draft)).toEqual(['tender.method-reason-missing', 'tender.too-few-invited']);
    const { headers } = await officer.get(`/tenders/${id}`);
    await officer.patch(`/tenders/${id}`, { methodReason: REASON }, { 'if-match': headers.etag ?? '' });
    await officer.does(`/tenders/${id}/invitations`, {
      source: 'named',
      organizationIds: [organizations.A],
      draw: 1,
    });
    const tender = await published(draft);
    await world.drain();
    const [notice, ...more] = list((await world.anonymous().reads(`/notices?subjectId=${id}`)).items);
    expect([notice?.kind, more]).toEqual(['single-source', []]);
    expect(notice?.rule).toBe('政府采购法实施条例 art. 38');
    const [named] = await rows<{ name: string }>(world, 'SELECT name FROM organization WHERE id = $1', [
      organizations.A,
    ]);
    const told = list(notice?.body?.facts).map(({ code, value }) => [text(code), text(value)]);
    expect(Object.fromEntries(told)).toMatchObject({ 'method-reason': REASON, supplier: named?.name });
    const calendar = await world.app.get(WorkingCalendars).current();
    expect(notice?.publishedTo).toBe(calendar.addWorkingDays(day(text(notice?.publishedFrom)), 5));
    const bids = await givenBids(world, id, { A: '90000.00' });
    await openBids(world, tender);
    const dueAt = `${addDays(dayOf(world.clock.now()), 1)}T15:00:00+08:00`;
    await reviewed(id, bids, dueAt);
    await (await leadOf(world, 'A')).does(`/bids/${bidOf(bids, 'A')}/offer`, { price: yuan('85000.00') });
    await world.at(dueAt);
    await world.drain();
    const nobody = await officer.post(`/tenders/${id}/panel`, { size: 3 });
    expect([nobody.status, codes(nobody)]).toEqual([409, ['tender.panel-not-asked']]);
    const early = await officer.post(`/tenders/${id}/report`);
    expect([early.status, codes(early)]).toEqual([409, ['tender.record-missing']]);
    const record = {
      attendees: '采购人代表二名（示例）',
      priceBasis: '同类合同（示例）',
      terms: '按标准（示例）',
    };
    await officer.does(`/tenders/${id}/negotiation-record`, record);
    expect((await officer.post(`/tenders/${id}/negotiation-record`, record)).status).toBe(409);
    await officer.does(`/tenders/${id}/report`);
    expect((await awarded(id, bidOf(bids, 'A'))).amount).toEqual(yuan('85000.00'));
  });

  it('询比价 below the threshold: three quotations, no panel; with two it ends', async () => {
    const big = await drafted('quotation', { budget: yuan('100000.00'), ceiling: yuan('99000.00') });
    expect(await obstaclesOf(big)).toEqual(['tender.method-for-small-only']);
    const tender = await published(await drafted('quotation'));
    const id = text(tender.id);
    const bids = await givenBids(world, id, PRICES);
    await openBids(world, tender);
    await reviewed(id, bids);
    await officer.does(`/tenders/${id}/report`);
    const award = await awarded(id, bidOf(bids, 'B'));
    expect(award).toMatchObject({ panel: [], amount: yuan('88000.00') });
    await world.drain();
    const few = await published(await drafted('quotation'));
    await givenBids(world, text(few.id), { A: '90000.00', B: '88000.00' });
    expect((await openBids(world, few)).state).toBe('failed');
    const { itemId, id: failed } = await officer.reads(`/tenders/${text(few.id)}`);
    const again = await officer.does('/tenders', { ...terms(world, text(itemId)), retenderOf: failed });
    expect(again.retenderOf).toBe(failed);
    const unfit = await officer.post('/tenders', { ...terms(world, text(itemId)), retenderOf: id });
    expect([unfit.status, codes(unfit)]).toEqual([422, ['tender.retender-unfit']]);
  });

  it('紧急采购: from one day to the next; a single bid only after its necessity was reviewed', async () => {
    const tender = await published(
      await drafted('emergency', { methodReason: REASON, deadline: addDays(dayOf(world.clock.now()), 3) }),
    );
    const id = text(tender.id);
    const bids = await givenBids(world, id, { A: '90000.00' });
    await openBids(world, tender);
    await reviewed(id, bids);
    await panel(id, 3);
    const alone = await officer.post(`/tenders/${id}/report`);
    expect([alone.status, codes(alone)]).toEqual([409, ['tender.single-bidder-unreviewed']]);
    const paper = { kind: 'single-bidder', granted: true, documentNumber: '示采审〔2025〕1号' };
    const wrong = await (await world.as('procurement-supervisor')).post(`/tenders/${id}/approvals`, paper);
    expect([wrong.status, codes(wrong)]).toEqual([403, ['tender.approver-wrong']]);
    await lead.does(`/tenders/${id}/approvals`, paper);
    await officer.does(`/tenders/${id}/report`);
    await awarded(id, bidOf(bids, 'A'));
  });

  it('询价 is refused for services, and a frame or a grant is no tender', async () => {
    expect(await obstaclesOf(await drafted('inquiry'))).toContain('tendering.method-not-for-object');
    for (const method of ['framework-open', 'framework-call-off', 'framework-competition', 'venture'])
      expect(await obstaclesOf(await drafted(method))).toEqual(['tender.method-not-offered']);
  });

  it('another method above the open-tender threshold waits for its approval, with its paper, by the supervisor', async () => {
    const supervisor = await world.as('procurement-supervisor');
    const rules = {
      ...{ region: '990000', level: 'county', source: '示例限额通知', validFrom: dayOf(world.clock.now()) },
      thresholds: { procurement: '50000.00', openTender: '90000.00', quotation: '20000.00' },
      methods: [],
    };
    const set = await inForce(rules);
    expect((await supervisor.post('/rule-sets', rules)).status).toBe(409);
    expect((await officer.post('/rule-sets', rules)).status).toBe(403);
    const draft = await drafted('negotiation', { methodReason: REASON });
    const id = text(draft.id);
    expect(await obstaclesOf(draft)).toEqual(['tender.method-not-approved']);
    expect(await obstaclesOf(await drafted('selection', { awardTest: 'lowest-single-price' }))).toEqual([
      'tender.method-for-small-only',
    ]);
    const mute = await supervisor.post(`/tenders/${id}/approvals`, {
      ...{ kind: 'method', granted: false, documentNumber: '示采批〔2025〕2号' },
    });
    expect([mute.status, codes(mute)]).toEqual([422, ['tender.approval-reason-missing']]);
    await supervisor.does(`/tenders/${id}/approvals`, {
      ...{ kind: 'method', granted: true, documentNumber: '示采批〔2025〕2号' },
    });
    const tender = await published(draft);
    expect(tender.ruleSetId).toBe(set.id);
    const late = await supervisor.post(`/tenders/${id}/approvals`, {
      ...{ kind: 'funder-publish', granted: true, documentNumber: '示函1' },
    });
    expect(late.status).toBe(403);
  });

  it('a change of law counts for tenders from its day on, and what is published keeps its rules', async () => {
    const supervisor = await world.as('procurement-supervisor');
    const tomorrow = addDays(dayOf(world.clock.now()), 1);
    const thresholds = { procurement: '5000000.00', openTender: '9000000.00', quotation: '20000.00' };
    const period = { key: 'earliest-deadline', count: 26, unit: 'calendar-day', rule: '示例规定' };
    await inForce({
      ...{ region: '990000', level: 'county', source: '示例新规', validFrom: tomorrow, thresholds },
      methods: [
        { method: 'selection', periods: [period] },
        { method: 'open-tender', priceWeight: { min: '35', max: '60', rule: '示例规定' } },
      ],
    });
    const change = { awardTest: 'lowest-single-price', budget: yuan('40000.00'), ceiling: yuan('40000.00') };
    const old = await drafted('selection', change);
    expect(await obstaclesOf(old)).toEqual([]);
    const before = await published(old);
    await world.at(`${tomorrow}T09:00:00+08:00`);
    const after = await drafted('selection', change);
    expect(await obstaclesOf(after)).toEqual(['tendering.period-too-short']);
    const earliest = async ({ id }: Json) =>
      list((await officer.reads(`/tenders/${text(id)}/timetable`)).items).find(
        ({ key }) => text(key) === 'earliest-deadline',
      );
    expect([(await earliest(before))?.count, (await earliest(after))?.count]).toEqual([5, 26]);
    const criteria = [
      { code: 'price', title: '报价', kind: 'price', maxPoints: '30' },
      { code: 'plan', title: '服务方案', kind: 'subjective', maxPoints: '70' },
    ];
    expect(await obstaclesOf(await drafted('open-tender', { criteria }))).toContain(
      'tendering.price-weight-out-of-range',
    );
    const loose = await supervisor.post('/rule-sets', {
      ...{ region: '990000', level: 'county', source: '示例', validFrom: addDays(tomorrow, 9) },
      methods: [
        {
          ...{ method: 'open-tender', periods: [{ ...period, count: 19 }] },
          priceWeight: { min: '5', rule: '示例规定' },
        },
      ],
    });
    expect([loose.status, codes(loose)]).toEqual([422, ['tender.rule-loosened', 'tender.rule-loosened']]);
  });
});
