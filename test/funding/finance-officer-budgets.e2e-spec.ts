import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { publishedItem } from '../support/service-list.js';
import { World } from '../support/world.js';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const line = (code: string, amount: string) => ({
  code,
  name: `${code}类服务（示例）`,
  amount: yuan(amount),
});
const BASIS = { basis: '街道会议纪要〔2025〕3号（示例）' };

describe('a street office keeps to its yearly budget', () => {
  let world: World;
  let officer: Person;
  let lead: Person;
  let streetId: string;

  const budget = async (fiscalYear: number, ...lines: object[]) =>
    text((await officer.does('/budgets', { fiscalYear, ...BASIS, lines })).id);
  const open = (name: string, amount: string, kind = 'fiscal-district') =>
    officer.post('/funds', {
      ...{ name, fiscalYear: 2025, budgetCode: 'ELD-01' },
      sources: [{ kind, amount: yuan(amount) }],
    });
  const contribution = (voucher: string, more: object = {}) => ({
    ...{ kind: 'benefiting-unit', amount: yuan('2000.00'), receivedOn: '2025-03-03', voucher },
    ...{ payer: '示例商业广场', statement: '2025年2月共建协议第3条（示例）', ...more },
  });

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('finance-officer');
    lead = await world.as('street-lead');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '新华街道办事处'`);
    streetId = unit?.id ?? '';
  });
  afterAll(async () => {
    await world.stop();
  });

  it('which its officer drafts, its lead approves, and which says how it grows', async () => {
    const before = await budget(2024, line('ELD-01', '100000.00'));
    expect((await officer.post(`/budgets/${before}/approve`)).status).toBe(403);
    await lead.does(`/budgets/${before}/approve`);
    const id = await budget(2025, line('ELD-01', '60000.00'), line('CHD-01', '50000.00'));
    expect(await lead.reads(`/budgets/${id}`)).toMatchObject({
      ...{ state: 'drafted', edition: 1, total: yuan('110000.00'), growthPercent: '10.00' },
      ...{ growsTooLittle: false, actions: ['approve'] },
    });
    const twice = await officer.post('/budgets', { fiscalYear: 2025, ...BASIS, lines: [line('X', '1.00')] });
    expect([twice.status, codes(twice)]).toEqual([409, ['funding.budget-drafted']]);
    const wrong = await officer.patch(`/budgets/${id}`, { lines: [line('A', '0.00'), line('A', '1.00')] });
    expect(codes(wrong)).toEqual(['funding.amount-not-positive', 'funding.budget-code-twice']);
    await lead.does(`/budgets/${id}/approve`);
    expect(codes(await officer.patch(`/budgets/${id}`, BASIS))).toEqual(['funding.budget-decided']);
    const stranger = await world.as('xinqi.street-lead');
    expect((await stranger.get(`/budgets/${id}`)).status).toBe(404);
    expect((await stranger.post(`/budgets/${id}/approve`)).status).toBe(404);
    expect((await (await world.as('district-supervisor')).reads(`/budgets/${id}`)).state).toBe('approved');
  });

  it('so that no fund holds more public money than its project, also when two open at once', async () => {
    const none = await officer.post('/funds', {
      ...{ name: '无预算', fiscalYear: 2025, budgetCode: 'NONE' },
      sources: [{ kind: 'street', amount: yuan('1.00') }],
    });
    expect([none.status, codes(none)]).toEqual([422, ['funding.budget-line-unknown']]);
    expect(list(none.body.violations)[0]?.rule).toBe('政府采购法 art. 6');
    const both = await Promise.all([open('居家养老甲', '40000.00'), open('居家养老乙', '40000.00')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = both.find(({ status }) => status === 422);
    expect(refused && codes(refused)).toEqual(['funding.budget-line-over']);
    // What society gives needs no budget.
    expect((await open('居家养老慈善', '90000.00', 'donation')).status).toBe(201);
    const [current] = list((await officer.reads('/budgets?fiscalYear=2025&state=approved')).items);
    expect(list(current?.lines)[0]).toMatchObject({ code: 'ELD-01', opened: yuan('40000.00') });
  });

  it('and revises it by another edition, not below what was opened', async () => {
    const small = await budget(2025, line('ELD-01', '39999.99'));
    const refused = await lead.post(`/budgets/${small}/approve`);
    expect([refused.status, codes(refused)]).toEqual([409, ['funding.budget-line-used']]);
    await officer.patch(`/budgets/${small}`, { lines: [line('ELD-01', '70000.00')] });
    expect((await lead.does(`/budgets/${small}/approve`)).edition).toBe(2);
    const states = list((await officer.reads('/budgets?fiscalYear=2025')).items).map(({ state }) => state);
    expect(states).toEqual(['approved', 'superseded']);
    expect((await open('居家养老丙', '30000.00')).status).toBe(201);
    expect(codes(await open('居家养老丁', '0.01'))).toEqual(['funding.budget-line-over']);
  });

  it('and takes what units that benefit give of their own will, once each', async () => {
    const id = text((await open('共建资金', '1.00', 'self-raised')).body.id);
    const bare = contribution('收-1', { payer: null, statement: null, receivedOn: '2025-03-04' });
    expect(codes(await officer.post(`/funds/${id}/contribute`, bare))).toEqual([
      ...['funding.payer-missing', 'funding.statement-missing', 'funding.received-later'],
    ]);
    const twice = await Promise.all(
      [1, 2].map(() => officer.post(`/funds/${id}/contribute`, contribution('收-1'))),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = twice.find(({ status }) => status === 409);
    expect(late && codes(late)).toEqual(['funding.voucher-taken']);
    const fund = await officer.reads(`/funds/${id}`);
    expect(fund.balance?.available).toEqual(yuan('2001.00'));
    expect(list(fund.sources)[1]).toMatchObject({ payer: '示例商业广场', voucher: '收-1' });
    // Public money into the same project still asks the budget.
    const over = await officer.post(
      `/funds/${id}/contribute`,
      contribution('收-2', { kind: 'street', payer: null }),
    );
    expect(codes(over)).toEqual(['funding.budget-line-over']);
    const stranger = await world.as('civil.finance-officer');
    expect((await stranger.post(`/funds/${id}/contribute`, contribution('收-3'))).status).toBe(404);
    const back = { amount: yuan('2001.01'), voucher: '交-1', reason: '年度结余（示例）' };
    expect(codes(await officer.post(`/funds/${id}/give-back`, back))).toEqual(['funding.over-available']);
    await officer.does(`/funds/${id}/give-back`, { ...back, amount: yuan('2001.00') });
    expect((await officer.reads(`/funds/${id}`)).balance).toMatchObject({ total: yuan('0.00') });
  });

  it('and the public reads where the money came from and went, to the fen', async () => {
    const { itemId } = await publishedItem(world);
    const statement = (await world.anonymous().get(`/fund-statements/${streetId}/2025`)).body;
    const of = (name: string) => Number(text(statement[name]?.amount));
    const income = list(statement.income).map(({ amount }) => Number(text(amount?.amount)));
    const total = income.reduce((sum, amount) => sum + amount, 0);
    const uses = list(statement.uses).flatMap(({ reserved, committed, spent }) =>
      [reserved, committed, spent].map((part) => Number(text(part?.amount))),
    );
    expect(list(statement.uses)).toContainEqual(
      expect.objectContaining({ itemId, category: 'ELD', reserved: yuan('500000.00') }),
    );
    const used = uses.reduce((sum, amount) => sum + amount, 0);
    expect(total + of('transferredIn')).toBeCloseTo(
      of('transferredOut') + of('returned') + of('available') + used + of('otherUses'),
      2,
    );
    expect(of('returned')).toBe(2001);
    expect(list(statement.income).map(({ kind }) => kind)).toContain('benefiting-unit');
    expect(JSON.stringify(statement)).not.toContain('示例商业广场');
    for (const nowhere of [
      `${streetId}/2031`,
      `${streetId}/99999999999`,
      `${text(statement.unitId).replace(/^./, 'f')}/2025`,
    ])
      expect((await world.anonymous().get(`/fund-statements/${nowhere}`)).status).toBe(404);
  });
});
