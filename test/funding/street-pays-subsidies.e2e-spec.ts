import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('a street office supports organizations and communities by schedule', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let payer: Person;
  let receiverId: string;
  let fundId: string;

  const draft = (change: object = {}) => ({
    ...{ kind: 'start-up', receiverId, fundId, category: 'ORG' },
    ...{ title: '新成立社会组织扶持（示例）', basis: '街道会议纪要〔2025〕4号（示例）' },
    instalments: [
      { dueOn: '2025-04-01', amount: yuan('6000.00') },
      { dueOn: '2025-10-09', amount: yuan('4000.00') },
    ],
    ...change,
  });
  const drafted = async (change: object = {}) => text((await officer.does('/subsidies', draft(change))).id);
  const pay = (id: string, position: number, paidOn: string, voucher: string) =>
    payer.post(`/subsidies/${id}/pay`, { position, paidOn, voucher });
  const balance = async () => (await payer.reads(`/funds/${fundId}`)).balance;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
    payer = await world.as('finance-officer');
    const [membership] = list((await (await world.as('organization-lead')).reads('/me')).memberships);
    receiverId = text(membership?.unitId);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('approved by its lead, and paid on its days, once each', async () => {
    fundId = await openFund(world, '10000.00');
    const id = await drafted();
    expect((await officer.post(`/subsidies/${id}/approve`)).status).toBe(403);
    const receiver = await world.as('organization-lead');
    expect((await receiver.get(`/subsidies/${id}`)).status).toBe(404);
    expect((await lead.does(`/subsidies/${id}/approve`)).state).toBe('approved');
    expect(await balance()).toMatchObject({ available: yuan('0.00'), committed: yuan('10000.00') });
    expect(codes(await pay(id, 0, '2025-03-03', '付-1'))).toEqual(['funding.not-due']);
    await world.at('2025-04-02T08:00:00+08:00');
    const both = await Promise.all([1, 2].map((n) => pay(id, 0, '2025-04-01', `付-${n}`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await balance()).toMatchObject({ committed: yuan('4000.00'), spent: yuan('6000.00') });
    expect(codes(await pay(id, 5, '2025-04-02', '付-3'))).toEqual(['funding.instalment-unknown']);
    await world.at('2025-10-09T10:00:00+08:00');
    const [first] = list((await receiver.reads(`/subsidies/${id}`)).instalments);
    expect(codes(await pay(id, 1, '2025-10-09', text(first?.voucher)))).toEqual(['funding.voucher-taken']);
    expect((await pay(id, 1, '2025-10-09', '付-9')).body).toMatchObject({ state: 'paid', actions: [] });
    expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('10000.00') });
    expect((await pay(id, 1, '2025-10-09', '付-10')).status).toBe(409);
    world.clock.set('2025-03-03T08:00:00+08:00');
  });

  it('never to nobody, nor to whoever is not theirs, nor out of other money', async () => {
    const [station] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '元明街道办事处'`);
    const wrong = draft({
      ...{ kind: 'community', receiverId: station?.id, fundId: receiverId, category: 'ZZZ' },
      instalments: [
        { dueOn: '2025-03-02', amount: yuan('0.00') },
        { dueOn: '2025-03-01', amount: yuan('1.00') },
      ],
    });
    expect(codes(await officer.post('/subsidies', wrong))).toEqual([
      ...['funding.fund-not-yours', 'funding.receiver-no-community', 'funding.amount-not-positive'],
      ...['funding.due-in-past', 'funding.due-in-past', 'funding.due-unordered'],
      'funding.category-unknown',
    ]);
    const elsewhere = draft({ instalments: [{ dueOn: '2026-01-05', amount: yuan('1.00') }] });
    expect(codes(await officer.post('/subsidies', elsewhere))).toEqual(['funding.due-outside-year']);
    const poor = await drafted();
    const refused = await lead.post(`/subsidies/${poor}/approve`);
    expect([refused.status, codes(refused)]).toEqual([422, ['funding.over-available']]);
    expect((await lead.does(`/subsidies/${poor}/refuse`, { reason: '资金不足（示例）' })).state).toBe(
      'refused',
    );
  });

  it('and hears of what was not paid on its day', async () => {
    fundId = await openFund(world, '10000.00');
    const id = await drafted();
    await lead.does(`/subsidies/${id}/approve`);
    const late = async (on: string) => list((await lead.reads(`/subsidies/arrears?on=${on}`)).items);
    expect(await late('2025-04-01')).toEqual([]);
    expect(await late('2025-04-11')).toEqual([
      expect.objectContaining({ subsidyId: id, position: 0, amount: yuan('6000.00'), daysLate: 10 }),
    ]);
    await world.at('2025-04-02T09:00:00+08:00');
    const receiver = await world.as('organization-lead');
    const titles = async (who: Person) =>
      list((await who.reads('/messages')).items).map((message) => text(message.title));
    expect(await titles(receiver)).toContain('补贴逾期未付：新成立社会组织扶持（示例）');
    expect(await titles(payer)).toContain('补贴逾期未付：新成立社会组织扶持（示例）');
    expect(list((await (await world.as('xinqi.street-lead')).reads('/subsidies/arrears')).items)).toEqual([]);
    expect(await receiver.reads('/subsidies/arrears')).toMatchObject({ on: '2025-04-02' });
    await pay(id, 0, '2025-04-02', '付-1');
    expect(await late('2025-04-11')).toEqual([]);
  });

  it('and cancels what is not paid, which is free again', async () => {
    const [subsidy] = list((await lead.reads('/subsidies?state=approved')).items);
    const cancelled = await lead.does(`/subsidies/${text(subsidy?.id)}/cancel`, {
      reason: '机构注销（示例）',
    });
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '机构注销（示例）', actions: [] });
    expect(await balance()).toMatchObject({ available: yuan('4000.00'), committed: yuan('0.00') });
    await world.at('2025-10-10T09:00:00+08:00');
    const receiver = await world.as('organization-lead');
    const unpaid = list((await receiver.reads('/messages')).items).filter((message) =>
      text(message.title).startsWith('补贴逾期'),
    );
    expect(unpaid).toHaveLength(1);
  });
});
