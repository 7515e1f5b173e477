import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  FundBalances,
  commitHeld,
  decommitHeld,
  refundHeld,
  releaseHeld,
  spendHeld,
  transfer,
  undoSpend,
} from '../../src/funding/index.js';
import { Database, type Tx } from '../../src/platform/index.js';
import { RuleBroken } from '../../src/shared/refused.js';
import { codes, list, text } from '../support/person.js';
import { ITEM, draftList, openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const HELD = {
  release: releaseHeld,
  commit: commitHeld,
  decommit: decommitHeld,
  spend: spendHeld,
  refund: refundHeld,
};

describe('a finance officer plans who pays which part', () => {
  let world: World;
  const transact = (work: (tx: Tx) => Promise<void>) => world.app.get(Database).transaction(work);
  const fund = async (kind: string, amount: string, more: object = {}) => {
    const sources = [{ kind, amount: yuan(amount) }];
    const officer = await world.as('finance-officer');
    return text(
      (await officer.does('/funds', { name: randomUUID(), fiscalYear: 2025, sources, ...more })).id,
    );
  };
  const planOf = async (shares: readonly (readonly [string, number])[], more: object = {}) => {
    const named = shares.map(([fundId, basisPoints]) => ({ fundId, basisPoints }));
    const officer = await world.as('finance-officer');
    return officer.post('/funding-plans', { name: '三方分担', fiscalYear: 2025, shares: named, ...more });
  };
  const submitted = async (items: readonly object[]) => {
    const drafted = await draftList(world, items);
    await (await world.as('community-lead')).does(`/service-lists/${drafted.listId}/submit`);
    return drafted;
  };
  const submittedItem = async (item: object = {}) => {
    const [itemId = ''] = (await submitted([{ ...ITEM, ...item }])).itemIds;
    return itemId;
  };
  const admit = async (itemId: string, money: object) =>
    (await world.as('street-officer')).post('/admissions', { itemId, decision: 'admit', ...money });
  const balances = async (ids: readonly string[]) => {
    const found = await world.app.get(FundBalances).byIds(ids);
    return ids.map((id) => {
      const balance = found.get(id)?.balance;
      if (!balance) throw new Error('no such fund');
      const { total, available, reserved, committed, spent } = balance;
      return [total, available, reserved, committed, spent];
    });
  };
  /** An item of 333,333.33 that a district, the street and a co-operative pay 40/35/25. */
  const threeWay = async () => {
    const kinds = ['fiscal-district', 'street', 'cooperative'];
    const funds = [];
    for (const kind of kinds) funds.push(await fund(kind, '200000.00'));
    const made = await planOf(funds.map((id, i) => [id, [4000, 3500, 2500][i] ?? 0]));
    const itemId = await submittedItem({ ceiling: yuan('333333.33') });
    return { funds, itemId, planId: text(made.body.id) };
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('with a unit that benefits giving money, and a venue in kind at no cash', async () => {
    const first = await fund('benefiting-unit', '10.00');
    const second = await fund('community-foundation', '10.00');
    const support = [{ kind: 'venue', provider: '示例驻区单位', description: '活动室' }];
    const made = await planOf(
      [
        [first, 9999],
        [second, 1],
      ],
      { support },
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      shares: [
        { fundId: first, basisPoints: 9999 },
        { fundId: second, basisPoints: 1 },
      ],
      support,
      fiscalYear: 2025,
    });
    const path = `/funding-plans/${text(made.body.id)}`;
    expect((await (await world.as('auditor')).get(path)).body).toEqual(made.body);
    expect(list((await (await world.as('street-lead')).reads('/funding-plans')).items)).toHaveLength(1);
    expect((await (await world.as('tiexi.finance-officer')).get(path)).status).toBe(404);
    expect((await (await world.as('street-officer')).post('/funding-plans', made.body)).status).toBe(403);
  });

  it('and is told everything that makes shares no plan at once', async () => {
    const own = await fund('street', '1.00');
    const later = await fund('street', '1.00', { fiscalYear: 2026 });
    const strange = await openFund(world, '1.00', 'tiexi.finance-officer');
    const refused = await planOf([
      [own, 4000],
      [own, 2000],
      [later, 1000],
      [strange, 2000],
    ]);
    expect(refused.status).toBe(422);
    const found = list(refused.body.violations).map(({ code, pointer }) => [code, pointer]);
    expect(found).toEqual([
      ['funding.plan-fund-twice', '/shares/1/fundId'],
      ['funding.plan-shares-not-whole', '/shares'],
      ['funding.year-not-covered', '/shares/2/fundId'],
      ['funding.plan-fund-unknown', '/shares/3/fundId'],
    ]);
  });

  it('by which an item of three sources is admitted 40/35/25, the last with the remainder', async () => {
    const { funds, itemId, planId } = await threeWay();
    const admitted = await admit(itemId, { planId });
    expect(admitted.status).toBe(201);
    expect(admitted.body).toMatchObject({ planId, fundId: funds[0], amount: yuan('333333.33') });
    expect((await balances(funds)).map(([, , reserved]) => reserved)).toEqual([
      133_333_33n,
      116_666_67n,
      83_333_33n,
    ]);
    expect((await admit(itemId, { planId })).status).toBe(409);
    await (await world.as('community-lead')).does(`/service-items/${itemId}/withdraw`);
    expect((await balances(funds)).map(([, available]) => available)).toEqual([
      200_000_00n,
      200_000_00n,
      200_000_00n,
    ]);
  });

  it('out of which a contract binds, pays and gives back, to the fen', async () => {
    const { funds, itemId, planId } = await threeWay();
    await admit(itemId, { planId });
    const reference = { type: 'service-item', id: itemId };
    const move = (verb: keyof typeof HELD, amount: bigint) =>
      transact((tx) => HELD[verb](tx, { amount, reference }));
    await move('commit', 300_000_01n);
    await move('release', 33_333_32n);
    for (const amount of [150_000_01n, 119_999_99n]) await move('spend', amount);
    await expect(move('spend', 30_000_02n)).rejects.toMatchObject({
      violations: [{ code: 'funding.over-committed', params: { left: '30000.01', amount: '30000.02' } }],
    });
    await move('decommit', 30_000_01n);
    const after = await balances(funds);
    expect(after.map(([, , reserved, committed]) => [reserved, committed])).toEqual([
      [0n, 0n],
      [0n, 0n],
      [0n, 0n],
    ]);
    const spent = after.map((balance) => balance[4] ?? 0n);
    expect(spent.reduce((a, b) => a + b, 0n)).toBe(270_000_00n);
    [108_000_00n, 94_500_00n, 67_500_00n].forEach((ideal, i) => {
      const off = (spent[i] ?? 0n) - ideal;
      expect(off >= -3n && off <= 3n).toBe(true);
    });
  });

  it('and a payment that comes back gives each fund what that payment took from it, the remainder too', async () => {
    const { funds, itemId, planId } = await threeWay();
    await admit(itemId, { planId });
    const reference = { type: 'service-item', id: itemId };
    await transact((tx) => commitHeld(tx, { amount: 333_333_33n, reference }));
    const spent = async () => (await balances(funds)).map((balance) => balance[4] ?? 0n);
    const pay = async (amount: bigint) => {
      const cause = { type: 'payment', id: randomUUID() };
      const before = await spent();
      await transact((tx) => spendHeld(tx, { amount, reference, cause }));
      const after = await spent();
      return { paymentId: cause.id, took: after.map((sum, i) => sum - (before[i] ?? 0n)) };
    };
    const first = await pay(100_000_01n);
    const second = await pay(77_777_79n);
    expect(first.took.reduce((sum, part) => sum + part, 0n)).toBe(100_000_01n);
    const cause = { type: 'payment-reversal', id: randomUUID() };
    await transact((tx) => undoSpend(tx, { paymentId: first.paymentId, reference, cause }));
    expect(await spent()).toEqual(second.took);
    const again = await pay(100_000_01n);
    expect(again.took.reduce((sum, part) => sum + part, 0n)).toBe(100_000_01n);
    for (const [total, ...held] of await balances(funds))
      expect(held.reduce((sum, part) => sum + part, 0n)).toBe(total);
  });

  it('of which nothing is reserved when one fund has too little or may not pay: every reason is said', async () => {
    const rich = await fund('street', '500000.00');
    const poor = await fund('cooperative', '100.00');
    const lottery = await fund('welfare-lottery', '500000.00');
    const plan = await planOf([
      [rich, 4000],
      [poor, 3500],
      [lottery, 2500],
    ]);
    const planId = text(plan.body.id);
    const refused = await admit(await submittedItem({ category: 'CUL' }), { planId });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['funding.plan-share-over', 'funding.purpose-not-covered'],
    ]);
    expect(list(refused.body.violations).map(({ params }) => params)).toMatchObject([
      { left: '100.00', amount: '175000.00' },
      { category: 'CUL', categories: 'ELD、CHD、DIS、AID' },
    ]);
    expect((await balances([rich])).map(([, available]) => available)).toEqual([500_000_00n]);
    const itemId = await submittedItem();
    expect(codes(await admit(itemId, { planId: UNKNOWN }))).toEqual(['funding.plan-unknown']);
    expect(codes(await admit(itemId, { planId, fundId: rich }))).toEqual(['catalogue.fund-and-plan']);
    expect((await admit(itemId, { fundId: lottery })).status).toBe(201);
  });

  it('and a fund bound to categories, or of another year, pays nothing else', async () => {
    const bound = await fund('street', '900000.00', { categories: ['CUL'], fiscalYear: 2026 });
    const refused = await admit(await submittedItem(), { fundId: bound });
    expect(codes(refused)).toEqual(['funding.purpose-not-covered', 'funding.year-not-covered']);
    const sources = [{ kind: 'street', amount: yuan('1.00') }];
    const officer = await world.as('finance-officer');
    const wrong = await officer.post('/funds', {
      name: '错',
      fiscalYear: 2025,
      sources,
      categories: ['CUL', 'XXX'],
    });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['funding.category-unknown']]);
  });

  it('and fifty admissions at once, by plans that cross, never overspend', async () => {
    const first = await openFund(world, '500000.00');
    const second = await openFund(world, '500000.00');
    const there = text(
      (
        await planOf([
          [first, 5000],
          [second, 5000],
        ])
      ).body.id,
    );
    const back = text(
      (
        await planOf([
          [second, 5000],
          [first, 5000],
        ])
      ).body.id,
    );
    const items: string[] = [];
    for (let i = 0; i < 10; i++) {
      const cheap = Array.from({ length: 5 }, () => ({ ...ITEM, ceiling: yuan('30000.01') }));
      items.push(...(await submitted(cheap)).itemIds);
    }
    const answers = await Promise.all(items.map((id, i) => admit(id, { planId: i % 2 ? there : back })));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(201), count(422)]).toEqual([33, 17]);
    const held = await balances([first, second]);
    expect(held.reduce((sum, [, , reserved = 0n]) => sum + reserved, 0n)).toBe(33n * 30_000_01n);
    expect(held.every(([, available = -1n]) => available >= 0n)).toBe(true);
  });

  it('and money that follows a task stands in both books, crossing transfers included', async () => {
    const funds = [await openFund(world, '100.00'), await openFund(world, '100.00')] as const;
    const cause = { type: 'task', id: randomUUID() };
    const pay = (from: 0 | 1, amount: bigint) =>
      transact((tx) =>
        transfer(tx, { fromFundId: funds[from], toFundId: funds[from ? 0 : 1], amount, cause }),
      );
    await Promise.all([pay(0, 30_00n), pay(1, 20_00n), pay(0, 1n), pay(1, 2n)]);
    expect(await balances(funds)).toEqual([
      [90_01n, 90_01n, 0n, 0n, 0n],
      [109_99n, 109_99n, 0n, 0n, 0n],
    ]);
    await expect(pay(0, 90_02n)).rejects.toMatchObject({ violations: [{ code: 'funding.over-available' }] });
    const itself = transact((tx) =>
      transfer(tx, { fromFundId: funds[0], toFundId: funds[0], amount: 1n, cause }),
    );
    await expect(itself).rejects.toMatchObject({ violations: [{ code: 'funding.transfer-to-itself' }] });
    const [entry] = list(
      (await (await world.as('finance-officer')).reads(`/funds/${funds[1]}/entries`)).items,
    );
    expect(entry).toMatchObject({ cause });
  });

  it('and no order of moves over three funds, two at once, makes or loses a fen', async () => {
    const step = fc.record({
      verb: fc.constantFrom(...(Object.keys(HELD) as (keyof typeof HELD)[])),
      amount: fc.bigInt({ min: 1n, max: 200_000_00n }),
    });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 20 }), async (steps) => {
        const { funds, itemId, planId } = await threeWay();
        await admit(itemId, { planId });
        const reference = { type: 'service-item', id: itemId };
        for (let i = 0; i < steps.length; i += 2) {
          await Promise.all(
            steps.slice(i, i + 2).map(async ({ verb, amount }) => {
              try {
                await transact((tx) => HELD[verb](tx, { amount, reference }));
                done += 1;
              } catch (error) {
                if (!(error instanceof RuleBroken)) throw error;
              }
            }),
          );
        }
        for (const [total, ...held] of await balances(funds)) {
          expect(total).toBe(200_000_00n);
          expect(held.reduce((a, b) => a + b, 0n)).toBe(total);
          expect(held.every((each) => each >= 0n)).toBe(true);
        }
      }),
      { numRuns: 4 },
    );
    expect(done).toBeGreaterThan(5);
  });
});
