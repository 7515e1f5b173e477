import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptStage,
  approvedRequest,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Answer, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

/** Contracts are signed in April; the sample fund of 2025 has 1,000,000.00, of which a contract binds 480,000.00. */
describe('a finance officer closes the year of a fund', () => {
  let world: World;
  let officer: Person;
  const REASON = { reason: '合同跨年度执行（示例）' };
  const carry = (fundId: string, body: object, who = officer): Promise<Answer> =>
    who.post(`/funds/${fundId}/carry-over`, {
      voucher: `结-${randomUUID().slice(0, 8)}`,
      ...REASON,
      ...body,
    });
  const balance = async (fundId: string) => {
    const { balance } = await officer.reads(`/funds/${fundId}`);
    return balance;
  };
  const pay = (paymentRequestId: string, amount: string, paidOn: string) =>
    officer.post('/payments', {
      ...{
        paymentRequestId,
        payerPaymentId: `ZF-${paymentRequestId}-${paidOn}`,
        amount: yuan(amount),
        paidOn,
      },
    });
  const newYear = async (name: string, more: object = {}) => {
    const sources = [{ kind: 'street', amount: yuan('1000.00') }];
    const fund = await officer.does('/funds', { name, fiscalYear: 2026, sources, ...more });
    return text(fund.id);
  };
  /** One whose first half is paid in 2025, and whose mid-term delivery is accepted. */
  const runningContract = async () => {
    const given = await signedContract(world);
    const request = await approvedRequest(world, given.contractId, 'signing', `FP-${randomUUID()}`);
    const { status, body } = await pay(request, '240000.00', '2025-04-14');
    expect(status).toBe(201);
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, given.contractId);
    await acceptStage(world, given.contractId, 'mid-term');
    return { ...given, paymentId: text(body.id) };
  };

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('finance-officer');
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('with a contract that goes on', () => {
    let fundId: string;
    let itemId: string;
    let contractId: string;
    let paymentId: string;
    let into: string;

    beforeAll(async () => {
      ({ fundId, itemId, contractId, paymentId } = await runningContract());
    });

    it('and hears a month before what is not spent, and that nothing goes over while the year runs', async () => {
      await world.at('2025-12-01T08:59:00+08:00');
      const told = async () =>
        list((await officer.reads('/messages')).items).filter(({ kind, subject }) => {
          return text(kind) === 'fund-year-ends' && JSON.stringify(subject).includes(fundId);
        });
      expect(await told()).toHaveLength(0);
      await world.at('2025-12-01T09:00:00+08:00');
      expect((await told()).map((message) => message.text)).toEqual([
        expect.stringContaining('至 2025-12-31 止，尚余 760000.00 元未支出'),
      ]);
      expect(await officer.reads(`/funds/${fundId}/year-end`)).toMatchObject({
        ...{ fiscalYear: 2025, lastDay: '2025-12-31', available: yuan('520000.00') },
        ...{ reserved: yuan('0.00'), committed: yuan('240000.00') },
        purchases: [{ type: 'service-item', id: itemId, committed: yuan('240000.00') }],
      });
      const early = await carry(fundId, { intoFundId: await openFund(world), commitments: [randomUUID()] });
      expect([early.status, codes(early)]).toEqual([
        422,
        ['funding.year-runs', 'funding.carry-year', 'funding.carry-unknown'],
      ]);
      await world.at('2026-01-01T09:00:00+08:00');
      expect(await told()).toHaveLength(2);
    });

    it('nor into another purpose or unit, nor by who is no finance officer of it', async () => {
      into = await newYear('2026年专项');
      const bound = await newYear('2026年文化', { categories: ['CUL'] });
      expect(codes(await carry(fundId, { intoFundId: bound }))).toEqual(['funding.carry-purpose']);
      const stranger = await world.as('tiexi.finance-officer');
      expect((await carry(fundId, { intoFundId: into }, stranger)).status).toBe(404);
      expect((await stranger.get(`/funds/${fundId}/year-end`)).status).toBe(404);
      const strange = await stranger.does('/funds', {
        ...{ name: '铁西', fiscalYear: 2026, sources: [{ kind: 'street', amount: yuan('1.00') }] },
      });
      expect(codes(await carry(fundId, { intoFundId: text(strange.id) }))).toEqual([
        'funding.fund-not-yours',
      ]);
      for (const both of [{}, { intoFundId: into, newFundName: '两者' }])
        expect(codes(await carry(fundId, both))).toEqual(['funding.carry-target-open']);
      const over = await carry(fundId, { intoFundId: into, available: yuan('520000.01'), commitments: [] });
      expect(codes(over)).toEqual(['funding.over-available']);
      for (const role of ['street-officer', 'auditor', 'organization-lead'])
        expect((await carry(fundId, { intoFundId: into }, await world.as(role))).status).toBe(403);
      expect(await balance(into)).toMatchObject({ total: yuan('1000.00') });
    });

    it('takes what the contract is still owed over once, however often he clicks and while it is paid', async () => {
      const request = await approvedRequest(world, contractId, 'mid-term', `FP-${randomUUID()}`);
      const wish = { intoFundId: into, available: yuan('0.00') };
      const [first, again, second, paid] = await Promise.all([
        carry(fundId, { ...wish, voucher: '结-1' }),
        carry(fundId, { ...wish, voucher: '结-1' }),
        carry(fundId, { ...wish, voucher: '结-2' }),
        pay(request, '192000.00', '2026-01-01'),
      ]);
      expect(paid.status).toBe(201);
      const answers = [first, again, second].map(({ status }) => status);
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
      expect(answers.every((status) => [200, 409, 422].includes(status))).toBe(true);
      expect(await balance(fundId)).toMatchObject({ available: yuan('520000.00'), committed: yuan('0.00') });
      const both = await rows<{ account: string; sum: string }>(
        world,
        `SELECT account, sum(amount_fen)::text AS sum FROM fund_entry_line
          WHERE fund_id IN ($1, $2) AND commitment_id = $3 GROUP BY account ORDER BY account`,
        [fundId, into, itemId],
      );
      expect(both).toEqual([
        { account: 'committed', sum: '4800000' },
        { account: 'reserved', sum: '0' },
        { account: 'spent', sum: '43200000' },
      ]);
    });

    it('finds every fen in the statement of the contract and of both years', async () => {
      const { sources } = await officer.reads(`/contracts/${contractId}/statement`);
      const spent = list(sources).reduce((sum, each) => sum + Number(amountOf(each.spent)), 0);
      expect([list(sources).length, spent]).toEqual([2, 432_000]);
      expect(list(sources).find((each) => text(each.fundId) === into)).toMatchObject({
        committed: yuan('48000.00'),
      });
      const unitId = text((await officer.reads(`/funds/${fundId}`)).unitId);
      for (const [year, side] of [
        [2025, 'carriedOut'],
        [2026, 'carriedIn'],
      ] as const) {
        const found = await world.anonymous().reads(`/fund-statements/${unitId}/${year}`);
        expect(Number(amountOf(found[side]))).toBeGreaterThanOrEqual(48_000);
      }
      const entries = list((await officer.reads(`/funds/${into}/entries`)).items);
      expect(entries.map(({ move }) => move)).toContain('carry-committed-in');
    });

    it('and a payment of the old year that comes back is bound there, goes over, and is paid in the new one', async () => {
      const back = await officer.post(`/payments/${paymentId}/reverse`, {
        ...{ payerReversalId: `CZ-${randomUUID()}`, ground: 'returned-by-bank' },
        ...{ reason: '账号有误，银行退回（示例）', reversedOn: '2026-01-01' },
      });
      expect(back.status).toBe(200);
      expect(await balance(fundId)).toMatchObject({ committed: yuan('240000.00') });
      const moved = await carry(fundId, { intoFundId: into, available: yuan('0.00'), commitments: [itemId] });
      expect([moved.status, moved.body.purchases]).toEqual([200, []]);
      const [request] = list(
        (await officer.reads(`/payment-requests?contractId=${contractId}`)).items,
      ).filter(({ state }) => text(state) === 'approved');
      expect((await pay(text(request?.id), '240000.00', '2026-01-01')).status).toBe(201);
      const { sources } = await officer.reads(`/contracts/${contractId}/statement`);
      const bound = list(sources).reduce((sum, each) => sum + Number(amountOf(each.committed)), 0);
      expect(bound).toBe(48_000);
    });

    it('gives the rest back, and takes nothing over any more', async () => {
      const given = { amount: yuan('520000.00'), voucher: '交-1', reason: '年度结余交回财政（示例）' };
      await officer.does(`/funds/${fundId}/give-back`, given);
      expect(codes(await carry(fundId, { intoFundId: into }))).toEqual(['funding.carry-nothing']);
      const [line] = await rows<{ sum: string }>(
        world,
        'SELECT sum(amount_fen)::text AS sum FROM fund_entry_line WHERE fund_id = $1',
        [fundId],
      );
      expect(line?.sum).toBe('0');
    });
  });

  it('with a new fund for what goes over, whose decision nobody changes afterwards', async () => {
    world.clock.set('2025-04-14T10:00:00+08:00');
    const fundId = await openFund(world, '5000.00');
    await world.at('2026-01-05T10:00:00+08:00');
    const done = await carry(fundId, { newFundName: '2025年结转（示例）', voucher: '结-9' });
    expect([done.status, done.body.available]).toEqual([200, yuan('0.00')]);
    const { items } = await officer.reads('/funds?fiscalYear=2026');
    const opened = list(items).find(({ name }) => text(name) === '2025年结转（示例）');
    expect(opened).toMatchObject({
      sources: [],
      balance: { total: yuan('5000.00'), available: yuan('5000.00') },
    });
    await expect(rows(world, 'UPDATE fund_carry_over SET reason = $1', ['x'])).rejects.toThrow(/append-only/);
  });
});

function amountOf(money: unknown): string {
  return (money as { amount: string }).amount;
}
