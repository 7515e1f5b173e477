import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, dayOf } from '../../src/shared/days.js';
import { DECISION } from '../support/award.js';
import {
  FRAMEWORK,
  type GivenFramework,
  awardedCallOff,
  callOffTerms,
  contractOf,
  givenFirstStage,
  givenFramework,
  reportedFirstStage,
  signedParties,
} from '../support/framework.js';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { terms, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

describe('a closed framework (封闭式框架协议)', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let framework: GivenFramework;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  const obstaclesOf = ({ obstacles }: Json) => list(obstacles).map(({ code }) => code);
  const ordered = async (way: string, changes: object = {}): Promise<Json> =>
    officer.does(`/framework-agreements/${framework.id}/call-offs`, await callOffTerms(world, way, changes));
  const refusedOrder = async (way: string, changes: object = {}) =>
    officer.post(`/framework-agreements/${framework.id}/call-offs`, await callOffTerms(world, way, changes));
  const partyOf = (place: number) => {
    const party = framework.parties[place - 1];
    if (!party) throw new Error(`nobody has place ${place}`);
    return party;
  };

  it('is not published for a third year, without its second stage, or with an order of turns that nobody takes', async () => {
    const today = dayOf(world.clock.now());
    const serviceFrom = addDays(today, 45);
    const long = await givenFirstStage(world, { serviceFrom, serviceTo: addMonths(serviceFrom, 24) });
    expect(obstaclesOf(long)).toEqual(['framework.agreement-too-long']);
    const bare = await givenFirstStage(world, { framework: undefined });
    expect(obstaclesOf(bare)).toEqual(['framework.terms-missing']);
    const odd = await givenFirstStage(world, {
      framework: { scope: '示例', ways: ['rotation'], chosenByServed: true, most: 1 },
    });
    expect(obstaclesOf(odd)).toEqual([
      'framework.rotation-order-unfit',
      'framework.choice-needs-direct',
      'framework.too-few-to-choose',
    ]);
    const tender = await officer.does('/tenders', {
      ...terms(world, text(odd.itemId)),
      framework: FRAMEWORK,
    });
    expect(obstaclesOf(tender)).toContain('framework.terms-unfit');
    const foreign = await givenFirstStage(world, {
      framework: { ...FRAMEWORK, unitIds: [text(long.communityId)] },
    });
    expect(obstaclesOf(foreign)).toEqual(['framework.unit-unknown']);
  });

  it('ends where too few respond to leave the people served a choice after the elimination', async () => {
    const draft = await givenFirstStage(world, { framework: { ...FRAMEWORK, chosenByServed: true } });
    const two = await givenSuppliers(world, 2);
    const failing = reportedFirstStage(world, draft, two);
    await expect(failing).rejects.toThrow('409');
    const { state, endReason } = await officer.reads(`/tenders/${text(draft.id)}`);
    expect(state).toBe('failed');
    expect(text(endReason)).toContain('3');
  });

  it('admits all but the two dearest of six, and awards nothing', async () => {
    const draft = await givenFirstStage(world);
    const tenderId = text(draft.id);
    const bidders = await givenSuppliers(world, 6);
    const report = await reportedFirstStage(world, draft, bidders);
    expect(list(report.bids)).toHaveLength(6);
    expect(report.candidates).toHaveLength(4);
    const [first] = report.candidates as unknown as string[];
    const award = await lead.post('/awards', { tenderId, bidId: first, decision: DECISION });
    expect([award.status, codes(award)]).toEqual([409, ['framework.not-awarded']]);
    expect((await lead.reads(`/tenders/${tenderId}`)).actions).toEqual(['conclude', 'cancel', 'suspend']);
    expect((await lead.get(`/tenders/${tenderId}/framework-agreement`)).status).toBe(404);
    const hash = { ...DECISION, sha256: '0'.repeat(64) };
    const wrong = await lead.post(`/tenders/${tenderId}/conclude`, { decision: hash });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['tender.decision-hash-differs']]);
    const agreement = await lead.does(`/tenders/${tenderId}/conclude`, { decision: DECISION });
    const id = text(agreement.id);
    expect(agreement).toMatchObject({ state: 'concluded', kind: 'closed', unit: '人次', signedOn: null });
    await world.drain();

    const parties = list((await world.anonymous().reads(`/framework-agreements/${id}/parties`)).items);
    expect(parties.map(({ place, price }) => [place, price?.amount])).toEqual([
      ...[
        [4, '93.00'],
        [3, '92.00'],
        [2, '91.00'],
        [1, '90.00'],
      ],
    ]);
    const notices = list((await world.anonymous().reads('/notices?kind=framework-result')).items);
    expect(notices).toHaveLength(1);
    const [call] = list((await world.anonymous().reads('/notices?kind=tender')).items);
    const ceiling = list(call?.body?.facts).find(({ code }) => text(code) === 'ceiling');
    expect(ceiling).toMatchObject({ label: '最高单价', unit: '元/人次' });
    const early = await bidders[0]?.post(`/framework-parties/${text(parties[3]?.id)}/sign`);
    expect(early && [early.status, codes(early)]).toEqual([409, ['frameworks.too-early-to-sign']]);
    const [left] = list((await bidders[5]?.reads('/framework-parties'))?.items);
    expect(left).toBeUndefined();

    await world.at(`${text(agreement.signFrom)}T09:00:00+08:00`);
    const alone = await lead.post(`/framework-agreements/${id}/sign`);
    expect([alone.status, codes(alone)]).toEqual([409, ['frameworks.parties-unsigned']]);
    const unfiled = await officer.post(`/framework-agreements/${id}/file`, { filingNumber: '示备1' });
    expect([unfiled.status, codes(unfiled)]).toEqual([409, ['frameworks.not-signed']]);
    await signedParties(id, bidders);
    const signed = await lead.does(`/framework-agreements/${id}/sign`);
    expect(signed).toMatchObject({ state: 'in-force', filingOverdue: false });
    // What described the service is free to be ordered like any other item.
    expect((await officer.reads(`/service-items/${text(draft.itemId)}`)).state).toBe('published');
    await world.at(`${addDays(dayOf(world.clock.now()), 14)}T09:00:00+08:00`);
    const clocks = await (await world.as('procurement-supervisor')).reads('/framework-clocks?overdue=true');
    expect(list(clocks.items).map((clock) => [clock.clock, clock.id])).toEqual([['file', id]]);
    const told = list((await lead.reads('/messages')).items).map(({ title }) => title);
    expect(told).toContain('已逾期（框架协议备案）：居家养老服务框架协议采购（示例）');
    const filed = await officer.does(`/framework-agreements/${id}/file`, { filingNumber: '示备1' });
    expect(filed).toMatchObject({ filingOverdue: true, filingNumber: '示备1' });
    const again = await officer.post(`/framework-agreements/${id}/file`, { filingNumber: '示备2' });
    expect([again.status, codes(again)]).toEqual([409, ['frameworks.filed-already']]);
  });

  it('gives a turn to the next in order; a refusal is on record and costs it; the contract comes of the award', async () => {
    framework = await givenFramework(world);
    const [first, second] = [partyOf(1), partyOf(2)];
    const named = await refusedOrder('rotation', { partyId: second.id, unitPrice: yuan('80.00') });
    expect([named.status, codes(named)]).toEqual([
      422,
      ['frameworks.party-not-asked', 'frameworks.price-not-asked'],
    ]);
    const order = await ordered('rotation');
    const path = `/framework-call-offs/${text(order.id)}`;
    const own = await officer.post(`${path}/offer`);
    expect(own.status).toBe(403);
    const invited = await lead.post(`${path}/invite`);
    expect([invited.status, codes(invited)]).toEqual([409, ['frameworks.offered-to-one']]);
    const offered = await lead.does(`${path}/offer`);
    expect(offered).toMatchObject({ state: 'offered', partyId: first.id, amount: yuan('90000.00') });
    await world.drain();
    expect((await second.person.get(path)).status).toBe(404);
    const told = list((await first.person.reads('/messages')).items);
    expect(told.map(({ kind }) => kind)).toContain('call-off-offered');
    await first.person.does(`${path}/refuse`, { reason: '人员已满额排班（示例）' });
    expect((await officer.reads(`/service-items/${text(order.itemId)}`)).state).toBe('published');

    expect(await lead.does(`${path}/offer`)).toMatchObject({ partyId: second.id, amount: yuan('91000.00') });
    const late = await first.person.post(`${path}/accept`);
    expect(late.status).toBe(404);
    const accepted = await second.person.does(`${path}/accept`);
    expect(accepted.state).toBe('accepted');
    // A party reads of its own turns alone; the street of all.
    expect(list(accepted.turns).map(({ outcome }) => outcome)).toEqual(['accepted']);
    const { turns } = await lead.reads(path);
    expect(list(turns).map(({ outcome, round }) => [outcome, round])).toEqual([
      ...[
        ['refused', 1],
        ['accepted', 1],
      ],
    ]);
    const award = await awardedCallOff(world, accepted);
    expect(award).toMatchObject({ amount: yuan('91000.00'), totalScore: null });
    const contract = await contractOf(world, award);
    expect(contract).toMatchObject({ amount: yuan('91000.00'), state: 'drawn-up' });
    const share = list(
      (await world.anonymous().reads(`/framework-agreements/${framework.id}/parties`)).items,
    );
    expect(share.map(({ place, orders, ordered: sum }) => [place, orders, sum?.amount])).toEqual([
      ...[
        [4, 0, '0.00'],
        [3, 0, '0.00'],
        [2, 1, '91000.00'],
        [1, 0, '0.00'],
      ],
    ]);
  });

  it('gives two orders at once to two different parties, and silence is a refusal', async () => {
    const orders = [await ordered('rotation'), await ordered('rotation')];
    const answers = await Promise.all(
      orders.map(({ id }) => lead.post(`/framework-call-offs/${text(id)}/offer`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const parties = answers.map(({ body }) => text(body.partyId));
    expect(new Set(parties).size).toBe(2);
    expect([...parties].sort()).toEqual([partyOf(3).id, partyOf(4).id].sort());
    const [one] = orders;
    const [answer] = answers;
    await world.at(`${addDays(dayOf(world.clock.now()), 7)}T09:00:00+08:00`);
    const lapsed = await lead.reads(`/framework-call-offs/${text(one?.id)}`);
    expect([lapsed.state, list(lapsed.turns).map(({ outcome }) => outcome)]).toEqual(['drafted', ['lapsed']]);
    const asked = framework.parties.find(({ id }) => id === text(answer?.body.partyId));
    const late = await asked?.person.post(`/framework-call-offs/${text(one?.id)}/accept`);
    expect(late?.status).toBe(409);
    expect((await officer.does(`/framework-call-offs/${text(one?.id)}/drop`)).state).toBe('dropped');
  });

  it('refuses a direct choice without a reason, above the price, of another unit, for another service, beyond the money', async () => {
    const { id } = partyOf(1);
    const dear = await refusedOrder('direct-choice', { partyId: id, unitPrice: yuan('90.01') });
    expect([dear.status, codes(dear)]).toEqual([
      422,
      ['frameworks.price-above-framework', 'frameworks.choice-reason-missing'],
    ]);
    const counted = await refusedOrder('direct-choice', {
      partyId: id,
      choices: [{ partyId: id, count: 3 }],
    });
    expect(codes(counted)).toEqual(['frameworks.choice-not-announced']);
    const nobody = await refusedOrder('direct-choice', {
      reason: '示例',
      deadline: addDays(dayOf(world.clock.now()), 9),
    });
    expect(codes(nobody)).toEqual(['frameworks.deadline-not-asked', 'frameworks.party-missing']);
    const { itemId } = (await callOffTerms(world, 'direct-choice')) as { itemId: string };
    const foreign = await (
      await world.as('xinqi.street-officer')
    ).post(
      `/framework-agreements/${framework.id}/call-offs`,
      await callOffTerms(world, 'direct-choice', { itemId, partyId: id, reason: '示例' }),
    );
    expect(foreign.status).toBe(404);
  });

  it('calls nobody who was removed, and only for what is on record', async () => {
    const [first, fourth] = [partyOf(1), partyOf(4)];
    const leaving = await fourth.person.post(`/framework-parties/${fourth.id}/leave`, { reason: '示例' });
    expect([leaving.status, codes(leaving)]).toEqual([409, ['frameworks.closed-is-not-left']]);
    const second = partyOf(2);
    const groundless = await lead.post(`/framework-parties/${second.id}/remove`, {
      ...{ ground: 'refused-orders', reason: '示例' },
    });
    expect([groundless.status, codes(groundless)]).toEqual([422, ['frameworks.ground-without-refusal']]);
    const order = await ordered('direct-choice', { partyId: first.id, reason: '距离最近（示例）' });
    const removed = await lead.does(`/framework-parties/${first.id}/remove`, {
      ...{ ground: 'refused-orders', reason: '无正当理由拒绝接受合同授予（示例）' },
    });
    expect(removed).toMatchObject({ state: 'removed', endGround: 'refused-orders' });
    const offer = await lead.post(`/framework-call-offs/${text(order.id)}/offer`);
    expect([offer.status, codes(offer)]).toEqual([422, ['frameworks.party-not-callable']]);
    const fresh = await refusedOrder('direct-choice', { partyId: first.id, reason: '示例' });
    expect(codes(fresh)).toEqual(['frameworks.party-not-callable']);
  });
});
