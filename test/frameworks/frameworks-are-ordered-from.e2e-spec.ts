import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/shared/days.js';
import { awardedCallOff, callOffTerms, contractOf, givenFramework } from '../support/framework.js';
import { givenSuppliers } from '../support/given-suppliers.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { openBids, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

describe('orders by competition and by the choice of the people served', () => {
  let world: World;
  let officer: Person;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  const invitation = (changes: object = {}) => ({
    ...{ title: '居家养老服务开放式框架协议（示例）', category: 'ELD', unit: '人次' },
    ...{ scope: '居家养老上门服务（示例）', price: yuan('88.00'), chosenByServed: true },
    conditions: [
      { code: 'nurses', title: '持证护理员不少于三名（示例）' },
      { code: 'reach', title: '覆盖全部社区（示例）' },
    ],
    ...{ validFrom: dayOf(world.clock.now()), validTo: addDays(dayOf(world.clock.now()), 700) },
    ...changes,
  });
  const findings = (reach: boolean) => ({
    findings: [
      { code: 'nurses', met: true },
      { code: 'reach', met: reach, reason: reach ? undefined : '仅覆盖一个社区（示例）' },
    ],
  });
  const wish = { statement: '持证护理员五名，覆盖全部社区（示例）', acceptsTerms: true };

  it('二次竞价: every party that may is invited, within its own price; the lowest offer takes the order', async () => {
    const { id, parties } = await givenFramework(world);
    const today = dayOf(world.clock.now());
    const order = await officer.does(`/framework-agreements/${id}/call-offs`, {
      ...(await callOffTerms(world, 'second-competition')),
      deadline: addDays(today, 10),
    });
    const tenderId = text(order.tenderId);
    const early = await lead.post(`/tenders/${tenderId}/publish`);
    expect([early.status, codes(early)]).toEqual([422, ['tender.too-few-invited']]);
    const edited = await officer.patch(`/tenders/${tenderId}`, { title: '改名（示例）' });
    expect([edited.status, codes(edited)]).toEqual([409, ['framework.call-off-fixed']]);
    const alone = await lead.post(`/framework-call-offs/${text(order.id)}/offer`);
    expect([alone.status, codes(alone)]).toEqual([409, ['frameworks.offered-to-one']]);
    await lead.does(`/framework-call-offs/${text(order.id)}/invite`);
    const tender = await lead.does(`/tenders/${tenderId}/publish`);
    expect(tender).toMatchObject({ method: 'framework-competition', agreementId: id });
    const [stranger] = await givenSuppliers(world, 1);
    const offer = (amount: string) => ({ price: yuan(amount), proposal: '示例' });
    const uninvited = await stranger?.post(`/tenders/${tenderId}/bids`, offer('80000.00'));
    expect(uninvited && [uninvited.status, codes(uninvited)]).toEqual([403, ['tender.not-invited']]);
    // The first may go up to 90,000 and goes above; the fourth leaves before the opening.
    const prices = ['90000.01', '88000.00', '87000.00', '70000.00'];
    const bids: string[] = [];
    for (const [index, { person }] of parties.entries()) {
      const bid = await person.does(`/tenders/${tenderId}/bids`, offer(prices[index] ?? ''));
      bids.push(text(bid.id));
    }
    const removal = { ground: 'non-performance', reason: '经请求仍不履行（示例）' };
    await lead.does(`/framework-parties/${parties[3]?.id ?? ''}/remove`, removal);
    await openBids(world, tender);
    const opened = list((await officer.reads(`/tenders/${tenderId}/bids`)).items);
    const states = bids.map((bidId) => opened.find((bid) => text(bid.id) === bidId)?.state);
    expect(states).toEqual(['disqualified', 'opened', 'opened', 'disqualified']);
    const valid = bids.slice(1, 3).map((bidId) => ({ bidId, conforms: true }));
    await officer.does(`/tenders/${tenderId}/review`, { results: valid });
    const report = await officer.does(`/tenders/${tenderId}/report`);
    expect(report.candidates).toEqual([bids[2], bids[1]]);
    const award = await awardedCallOff(world, order);
    expect(award).toMatchObject({ amount: yuan('87000.00') });
    expect(await contractOf(world, award)).toMatchObject({ amount: yuan('87000.00') });
  });

  it('开放式: whoever meets the published terms is in, at any time, within days, and nobody else decides', async () => {
    const twice = invitation({ conditions: [1, 2].map(() => ({ code: 'nurses', title: '示例' })) });
    const odd = await officer.post('/framework-agreements', twice);
    expect([odd.status, codes(odd)]).toEqual([422, ['frameworks.condition-repeated']]);
    const draft = await officer.does('/framework-agreements', invitation());
    const id = text(draft.id);
    expect((await world.anonymous().get(`/framework-agreements/${id}`)).status).toBe(404);
    const [one, two, three] = await givenSuppliers(world, 3);
    if (!one || !two || !three) throw new Error('three suppliers');
    expect((await one.post(`/framework-agreements/${id}/applications`, wish)).status).toBe(404);
    await lead.does(`/framework-agreements/${id}/announce`);
    await world.drain();
    expect((await world.anonymous().reads('/notices?kind=framework-invitation')).items).toHaveLength(1);

    const unwilling = await one.post(`/framework-agreements/${id}/applications`, {
      ...wish,
      acceptsTerms: false,
    });
    expect(codes(unwilling)).toEqual(['frameworks.terms-not-accepted']);
    const both = await Promise.all(
      [1, 2].map(() => one.post(`/framework-agreements/${id}/applications`, wish)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [applied] = list((await one.reads('/framework-applications')).items);
    expect((await two.get(`/framework-applications/${text(applied?.id)}`)).status).toBe(404);
    const gaps = await lead.post(`/framework-applications/${text(applied?.id)}/decide`, {
      findings: [
        { code: 'nurses', met: false },
        { code: 'age', met: true },
      ],
    });
    expect(codes(gaps)).toEqual([
      ...['frameworks.findings-unfit', 'frameworks.finding-reason-missing', 'frameworks.findings-unfit'],
    ]);
    const admitted = await lead.does(`/framework-applications/${text(applied?.id)}/decide`, findings(true));
    expect(admitted.state).toBe('admitted');
    const again = await one.post(`/framework-agreements/${id}/applications`, wish);
    expect([again.status, codes(again)]).toEqual([409, ['frameworks.party-already']]);

    const second = await two.does(`/framework-agreements/${id}/applications`, wish);
    const refused = await lead.does(`/framework-applications/${text(second.id)}/decide`, findings(false));
    expect([refused.state, list(refused.findings).map(({ met }) => met)]).toEqual(['refused', [true, false]]);
    const third = await three.does(`/framework-agreements/${id}/applications`, wish);
    await world.at(`${addDays(dayOf(world.clock.now()), 20)}T09:00:00+08:00`);
    const late = await three.reads(`/framework-applications/${text(third.id)}`);
    expect(late.overdue).toBe(true);
    const supervisor = await world.as('procurement-supervisor');
    const clocks = list((await supervisor.reads('/framework-clocks?overdue=true')).items);
    expect(clocks.map((clock) => clock.id)).toContain(third.id);
    await lead.does(`/framework-applications/${text(third.id)}/decide`, findings(true));
    await served(id, one, three);
  });

  /** The people served choose in counts; the chosen party takes the order, another leaves. */
  const served = async (id: string, one: Person, three: Person) => {
    const own = async (person: Person) => text(list((await person.reads('/framework-parties')).items)[0]?.id);
    const [first, second] = [await own(one), await own(three)];
    const choices = [
      { partyId: first, count: 36 },
      { partyId: second, count: 21 },
    ];
    const path = `/framework-agreements/${id}/call-offs`;
    const against = await officer.post(
      path,
      await callOffTerms(world, 'direct-choice', { partyId: second, choices }),
    );
    expect([against.status, codes(against)]).toEqual([422, ['frameworks.not-their-choice']]);
    const turn = await officer.post(path, await callOffTerms(world, 'rotation'));
    expect(codes(turn)).toEqual(['frameworks.way-not-announced']);
    const order: Json = await officer.does(
      path,
      await callOffTerms(world, 'direct-choice', { partyId: first, choices }),
    );
    await lead.does(`/framework-call-offs/${text(order.id)}/offer`);
    const owing = await one.post(`/framework-parties/${first}/leave`, { reason: '业务调整（示例）' });
    expect([owing.status, codes(owing)]).toEqual([409, ['frameworks.party-ordered']]);
    const accepted = await one.does(`/framework-call-offs/${text(order.id)}/accept`);
    const award = await awardedCallOff(world, accepted);
    expect(await contractOf(world, award)).toMatchObject({ amount: yuan('88000.00') });
    const left = await three.does(`/framework-parties/${second}/leave`, { reason: '业务调整（示例）' });
    expect(left).toMatchObject({ state: 'left', endReason: '业务调整（示例）' });
    const gone = await officer.post(
      path,
      await callOffTerms(world, 'direct-choice', { partyId: second, reason: '示例' }),
    );
    expect(codes(gone)).toEqual(['frameworks.party-not-callable']);
    const ended = await lead.does(`/framework-agreements/${id}/end`, { reason: '政策调整（示例）' });
    expect(ended.state).toBe('ended');
    const over = await three.post(`/framework-agreements/${id}/applications`, wish);
    expect([over.status, codes(over)]).toEqual([409, ['frameworks.agreement-in-effect-only']]);
  };
});
