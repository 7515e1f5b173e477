import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf, day } from '../../src/shared/days.js';
import { DECISION, judgesOf } from '../support/award.js';
import {
  FRAMEWORK,
  type GivenFramework,
  awardedCallOff,
  callOffTerms,
  givenFirstStage,
  givenFramework,
  reportedFirstStage,
} from '../support/framework.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { bareItem } from '../support/service-list.js';
import { CRITERIA, openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const XINQI = { community: 'taiping', street: 'xinqi' };
const YUANMING = { community: 'kanghua', street: 'yuanming' };

describe('a framework that runs on', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let framework: GivenFramework;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    const { memberships } = await (await world.as('xinqi.street-officer')).reads('/me');
    const unitIds = [text(list(memberships)[0]?.unitId)];
    framework = await givenFramework(world, { framework: { ...FRAMEWORK, unitIds } });
  });
  afterAll(async () => {
    await world.stop();
  });

  const path = () => `/framework-agreements/${framework.id}`;
  const partiesOf = async (id: string) =>
    list((await world.anonymous().reads(`/framework-agreements/${id}/parties`)).items);
  const today = () => dayOf(world.clock.now());

  it('takes orders of another street that was announced, from its own items and money, and of no other', async () => {
    const buyer = await world.as('xinqi.street-officer');
    const order = await buyer.does(`${path()}/call-offs`, await callOffTerms(world, 'rotation', {}, XINQI));
    const [first] = framework.parties;
    const orderPath = `/framework-call-offs/${text(order.id)}`;
    // The maker of the framework reads of the order and leaves it to the street that places it.
    expect((await lead.reads(orderPath)).actions).toEqual([]);
    expect((await lead.post(`${orderPath}/offer`)).status).toBe(404);
    const buyersLead = await world.as('xinqi.street-lead');
    await buyersLead.does(`${orderPath}/offer`);
    const accepted = await first?.person.does(`${orderPath}/accept`);
    const award = await awardedCallOff(world, accepted ?? {}, 'xinqi.street-lead');
    expect(award).toMatchObject({ amount: yuan('90000.00'), state: 'pending' });
    const tender = await world.anonymous().reads(`/tenders/${text(order.tenderId)}`);
    expect(tender.buyerId).toBe(text(order.ordererId));

    const stranger = await world.as('yuanming.street-officer');
    const foreign = await stranger.post(
      `${path()}/call-offs`,
      await callOffTerms(world, 'rotation', {}, YUANMING),
    );
    expect([foreign.status, codes(foreign)]).toEqual([422, ['frameworks.unit-may-not-order']]);
  });

  it('finds a party by scores where the competition says so: a panel, sheets, and not the lowest price', async () => {
    const order = await officer.does(
      `${path()}/call-offs`,
      await callOffTerms(world, 'second-competition', {
        ...{ deadline: addDays(today(), 10), awardTest: 'comprehensive-scoring', criteria: CRITERIA },
      }),
    );
    const tenderId = text(order.tenderId);
    await lead.does(`/framework-call-offs/${text(order.id)}/invite`);
    const tender = await lead.does(`/tenders/${tenderId}/publish`);
    const bids: string[] = [];
    for (const [index, { person }] of framework.parties.slice(0, 3).entries()) {
      const offer = { price: yuan(`${80000 + index * 5000}.00`), proposal: '示例' };
      bids.push(text((await person.does(`/tenders/${tenderId}/bids`, offer)).id));
    }
    await openBids(world, tender);
    const results = bids.map((bidId) => ({ bidId, conforms: true }));
    await officer.does(`/tenders/${tenderId}/review`, { results });
    const { accountId } = await officer.reads('/me');
    const panel = { size: 3, purchaserRepresentative: accountId };
    await officer.does(`/tenders/${tenderId}/panel`, panel);
    // The dearest has by far the best plan.
    const points: Record<string, string[]> = {
      ...{ plan: ['20', '24', '38'], visits: ['5', '6', '9'] },
      ...{ team: ['10', '12', '18'], performance: ['4', '4', '8'] },
    };
    const scores = Object.entries(points).flatMap(([factor, each]) =>
      bids.map((bidId, n) => ({ factor, bidId, points: each[n] ?? '' })),
    );
    for (const { person } of await judgesOf(world, tenderId))
      await person.does(`/tenders/${tenderId}/score-sheets`, { scores });
    const report = await officer.does(`/tenders/${tenderId}/report`);
    expect((report.candidates as unknown as string[])[0]).toBe(bids[2]);
    const award = await awardedCallOff(world, order);
    expect(award).toMatchObject({ amount: yuan('90000.00'), bidId: bids[2], rank: 1 });
  });

  it('opens its entry again only when too few are left; who joins stands behind the others and takes orders', async () => {
    const { itemId } = await bareItem(world);
    const again = { itemId, deadline: addDays(today(), 25), serviceFrom: addDays(today(), 60) };
    const full = await officer.post(`${path()}/reopen`, again);
    expect([full.status, codes(full)]).toEqual([422, ['frameworks.enough-parties']]);
    for (const { id } of framework.parties.slice(2))
      await lead.does(`/framework-parties/${id}/remove`, {
        ...{ ground: 'non-performance', reason: '经请求仍不履行（示例）' },
      });
    const { itemId: other } = await bareItem(world, { category: 'CHD', unit: '小时' });
    const unfit = await officer.post(`${path()}/reopen`, { ...again, itemId: other });
    expect([unfit.status, codes(unfit)]).toEqual([422, ['frameworks.outside-scope']]);
    const stranger = await (await world.as('xinqi.street-officer')).post(`${path()}/reopen`, again);
    expect(stranger.status).toBe(404);

    const { tenderId } = await officer.does(`${path()}/reopen`, again);
    const draft = await officer.reads(`/tenders/${text(tenderId)}`);
    expect(draft).toMatchObject({ state: 'drafted', method: 'framework-closed', obstacles: [] });
    const newcomers = await givenSuppliers(world, 3);
    const report = await reportedFirstStage(world, draft, newcomers, ['89.00', '94.50', '99.00']);
    expect(report.candidates).toHaveLength(2);
    const joined = await lead.does(`/tenders/${text(tenderId)}/conclude`, { decision: DECISION });
    expect([joined.id, joined.state]).toEqual([framework.id, 'in-force']);
    const present = (await partiesOf(framework.id)).map(({ place, state }) => [place, state]);
    expect(present.sort()).toEqual([
      ...[
        [1, 'active'],
        [2, 'active'],
        [3, 'removed'],
        [4, 'removed'],
        [5, 'admitted'],
        [6, 'admitted'],
      ],
    ]);
    await world.drain();
    const about = `/notices?kind=framework-result&subjectId=${framework.id}`;
    const [notice] = list((await world.anonymous().reads(about)).items);
    expect(text(notice?.body?.text)).toContain('入围供应商 2 家');
    const own = list((await newcomers[0]?.reads('/framework-parties'))?.items)[0];
    const wish = { partyId: text(own?.id), reason: '距离最近（示例）' };
    const unsigned = await officer.post(
      `${path()}/call-offs`,
      await callOffTerms(world, 'direct-choice', wish),
    );
    expect(codes(unsigned)).toEqual(['frameworks.party-not-callable']);
    await world.at(`${text(own?.signFrom)}T09:00:00+08:00`);
    await newcomers[0]?.does(`/framework-parties/${text(own?.id)}/sign`);
    const order = await officer.does(`${path()}/call-offs`, await callOffTerms(world, 'direct-choice', wish));
    expect(await lead.does(`/framework-call-offs/${text(order.id)}/offer`)).toMatchObject({
      ...{ partyId: text(own?.id), amount: yuan('89000.00'), state: 'offered' },
    });
  });

  it('is over the day after its last: nobody orders, joins or is let in any more, and what was ordered goes on', async () => {
    const { validTo } = await officer.reads(path());
    await world.at(`${text(validTo)}T23:59:59+08:00`);
    expect((await officer.reads(path())).state).toBe('in-force');
    await world.at(`${addDays(day(text(validTo)), 1)}T00:00:00+08:00`);
    await world.drain();
    expect(await world.anonymous().reads(path())).toMatchObject({ state: 'expired', actions: [] });
    const late = await officer.post(`${path()}/call-offs`, await callOffTerms(world, 'rotation'));
    expect(codes(late)).toEqual(['frameworks.agreement-in-effect-only']);
    const { itemId } = await bareItem(world);
    const again = { itemId, deadline: addDays(today(), 25), serviceFrom: addDays(today(), 60) };
    const reopened = await officer.post(`${path()}/reopen`, again);
    expect([reopened.status, codes(reopened)]).toEqual([409, ['frameworks.agreement-in-effect-only']]);
  });
});

describe('a first stage that a dispute undoes', () => {
  let world: World;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Somebody of the buyer who neither judged nor confirmed. */
  const replier = async () => signedIn(world, await givenAccount(world, 'street-officer', '新华街道办事处'));
  const challenged = async (tenderId: string, bidder: Person): Promise<Json> => {
    const made = await bidder.does('/challenges', {
      ...{ tenderId, stage: 'result', matters: '入围供应商不具备采购文件要求的资质（示例）' },
      ...{ claims: '重新评审（示例）', basis: '政府采购法第五十二条' },
    });
    const path = `/challenges/${text(made.id)}`;
    const second = await replier();
    await second.does(`${path}/assess`, { mayAffectResult: true });
    return second.does(`${path}/reply`, {
      ...{ outcome: 'upheld', text: '入围结果无效，重新开展采购活动（示例）', effect: 'redo' },
    });
  };
  const states = async (person: Person) =>
    list((await person.reads('/framework-parties')).items).map(({ state }) => state);

  it('leaves no agreement: nobody signs, and everybody reads that the result was withdrawn', async () => {
    const draft = await givenFirstStage(world);
    const tenderId = text(draft.id);
    const bidders = await givenSuppliers(world, 6);
    await reportedFirstStage(world, draft, bidders);
    const agreement = await lead.does(`/tenders/${tenderId}/conclude`, { decision: DECISION });
    const [first, , , , , last] = bidders;
    if (!first || !last) throw new Error('six bid');
    await challenged(tenderId, last);
    await world.drain();
    const anybody = world.anonymous();
    expect(await anybody.reads(`/framework-agreements/${text(agreement.id)}`)).toMatchObject({
      ...{ state: 'revoked', actions: [] },
    });
    expect((await anybody.reads(`/tenders/${tenderId}`)).state).toBe('failed');
    expect(await states(first)).toEqual(['revoked']);
    await world.at(`${text(agreement.signFrom)}T09:00:00+08:00`);
    const [party] = list((await first.reads('/framework-parties')).items);
    const late = await first.post(`/framework-parties/${text(party?.id)}/sign`);
    expect([late.status, codes(late)]).toEqual([409, ['frameworks.agreement-in-effect-only']]);
    expect((await lead.post(`/framework-agreements/${text(agreement.id)}/sign`)).status).toBe(409);
  });

  it('takes back those whom it added to an earlier agreement, and nobody else', async () => {
    const { id, parties } = await givenFramework(world);
    for (const { id: partyId } of parties.slice(2))
      await lead.does(`/framework-parties/${partyId}/remove`, {
        ...{ ground: 'agreed', reason: '协议约定的情形（示例）' },
      });
    const { itemId } = await bareItem(world);
    const today = dayOf(world.clock.now());
    const officer = await world.as('street-officer');
    const { tenderId } = await officer.does(`/framework-agreements/${id}/reopen`, {
      ...{ itemId, deadline: addDays(today, 25), serviceFrom: addDays(today, 60) },
    });
    const draft = await officer.reads(`/tenders/${text(tenderId)}`);
    const newcomers = await givenSuppliers(world, 3);
    await reportedFirstStage(world, draft, newcomers, ['89.00', '94.50', '99.00']);
    await lead.does(`/tenders/${text(tenderId)}/conclude`, { decision: DECISION });
    const [joined, , left] = newcomers;
    if (!joined || !left) throw new Error('three bid');
    await challenged(text(tenderId), left);
    await world.drain();
    expect(await states(joined)).toEqual(['revoked']);
    expect((await world.anonymous().reads(`/framework-agreements/${id}`)).state).toBe('in-force');
    const items = list((await world.anonymous().reads(`/framework-agreements/${id}/parties`)).items);
    expect(items.map(({ state }) => state).sort()).toEqual([
      ...['active', 'active', 'removed', 'removed', 'revoked', 'revoked'],
    ]);
  });
});
