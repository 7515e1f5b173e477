import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  FundBalances,
  type Movement,
  commit,
  decommit,
  refund,
  release,
  reserve,
  spend,
} from '../../src/funding/index.js';
import { Database, type Tx } from '../../src/platform/index.js';
import { RuleBroken } from '../../src/shared/refused.js';
import { openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

const MOVES = { reserve, release, commit, decommit, spend, refund };
const REFUSED_BY_RULE = /funding\.over-(available|reserved|committed|spent)/;

/** What each move does to the four accounts, in the order available, reserved, committed, spent. */
const EFFECT: Record<keyof typeof MOVES, readonly bigint[]> = {
  reserve: [-1n, 1n, 0n, 0n],
  release: [1n, -1n, 0n, 0n],
  commit: [0n, -1n, 1n, 0n],
  decommit: [1n, 0n, -1n, 0n],
  spend: [0n, 0n, -1n, 1n],
  refund: [0n, 0n, 1n, -1n],
};

const PURCHASES = [randomUUID(), randomUUID()];
const step = fc.record({
  move: fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])),
  purchase: fc.constantFrom(...PURCHASES),
  amount: fc.bigInt({ min: 1n, max: 60n }),
});

describe('the books of a fund, on the real database', () => {
  let world: World;
  let database: Database;
  const transact = (work: (tx: Tx) => Promise<void>) => database.transaction(work);
  const shown = async (fundId: string): Promise<bigint[]> => {
    const balance = (await world.app.get(FundBalances).byIds([fundId])).get(fundId)?.balance;
    if (!balance) throw new Error('no such fund');
    const { total, available, reserved, committed, spent } = balance;
    return [total, available, reserved, committed, spent];
  };
  const movement = (fundId: string, amount: bigint, id = PURCHASES[0] ?? ''): Movement => {
    return { fundId, amount, reference: { type: 'service-item', id } };
  };

  beforeAll(async () => {
    world = await World.start();
    database = world.app.get(Database);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('follow one purchase from its reservation to the last payment', async () => {
    const fundId = await openFund(world, '1000.00');
    await transact(async (tx) => {
      await reserve(tx, movement(fundId, 500_00n));
      await commit(tx, movement(fundId, 480_00n));
      await release(tx, movement(fundId, 20_00n));
      await spend(tx, movement(fundId, 432_00n));
      await decommit(tx, movement(fundId, 48_00n));
    });
    expect(await shown(fundId)).toEqual([1000_00n, 568_00n, 0n, 0n, 432_00n]);
  });

  it('refuse to spend what is kept for another purchase, and say what is left and what was asked', async () => {
    const fundId = await openFund(world, '100.00');
    await transact((tx) => reserve(tx, movement(fundId, 60_00n)));
    const stranger = transact((tx) => commit(tx, movement(fundId, 1n, PURCHASES[1])));
    await expect(stranger).rejects.toMatchObject({
      violations: [{ code: 'funding.over-reserved', params: { left: '0.00', amount: '0.01' } }],
    });
    const tooMuch = transact((tx) => reserve(tx, { ...movement(fundId, 40_01n), pointer: '/fundId' }));
    await expect(tooMuch).rejects.toMatchObject({
      violations: [
        { code: 'funding.over-available', pointer: '/fundId', params: { left: '40.00', amount: '40.01' } },
      ],
    });
    expect(await shown(fundId)).toEqual([100_00n, 40_00n, 60_00n, 0n, 0n]);
  });

  it('let exactly one of two parallel purchases have the last fen', async () => {
    const fundId = await openFund(world, '1.00');
    const both = await Promise.allSettled(
      PURCHASES.map((id) => transact((tx) => reserve(tx, movement(fundId, 100n, id)))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await shown(fundId)).toEqual([100n, 0n, 100n, 0n, 0n]);
  });

  it('make and lose no fen, whatever moves come at once', async () => {
    let done = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 24, maxLength: 40 }), async (steps) => {
        const fundId = await openFund(world, '2.00');
        const expected = [200n, 0n, 0n, 0n];
        await Promise.all(
          steps.map(async ({ move, purchase, amount }) => {
            try {
              await transact((tx) => MOVES[move](tx, movement(fundId, amount, purchase)));
              EFFECT[move].forEach((sign, i) => (expected[i] = (expected[i] ?? 0n) + sign * amount));
              done += 1;
            } catch (error) {
              if (!(error instanceof RuleBroken)) throw error;
              expect(error.message).toMatch(REFUSED_BY_RULE);
              refused += 1;
            }
          }),
        );
        expect(await shown(fundId)).toEqual([200n, ...expected]);
        const [low] = await database.reader.query<{ total: number }[]>(
          `SELECT min(total)::int AS total FROM (SELECT sum(amount_fen) AS total FROM fund_entry_line
            WHERE fund_id = $1 AND account <> 'external' GROUP BY account, commitment_id) held`,
          [fundId],
        );
        expect(low?.total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 6 },
    );
    expect(done).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(10);
  });

  describe('hold in the database itself, whoever writes:', () => {
    const write = (fundId: string, lines: readonly [string, number, string | null][]) =>
      transact(async (tx) => {
        const entryId = randomUUID();
        await tx.query(`INSERT INTO fund_entry (id, fund_id, at, move) VALUES ($1, $2, now(), 'reserve')`, [
          entryId,
          fundId,
        ]);
        for (const [position, [account, amount, commitment]] of lines.entries()) {
          await tx.query(
            `INSERT INTO fund_entry_line (entry_id, position, fund_id, account, amount_fen, commitment_id)
             VALUES ($1, $2, $3, $4, $5, $6)`,
            [entryId, position, fundId, account, amount, commitment],
          );
        }
      });

    it.each<[string, [string, number, string | null][], RegExp]>([
      ['an entry without lines', [], /does not balance/],
      ['an entry of one line', [['available', 5, null]], /does not balance/],
      [
        'a fen too many',
        [
          ['external', -5, null],
          ['available', 6, null],
        ],
        /does not balance/,
      ],
      [
        'more than is available',
        [
          ['available', -101, null],
          ['reserved', 101, PURCHASES[0] ?? ''],
        ],
        /would fall below zero/,
      ],
      [
        'a reservation for nothing',
        [
          ['available', -5, null],
          ['reserved', 5, null],
        ],
        /check constraint/,
      ],
    ])('no %s', async (_, lines, message) => {
      const fundId = await openFund(world, '1.00');
      await expect(write(fundId, lines)).rejects.toThrow(message);
      expect(await shown(fundId)).toEqual([100n, 100n, 0n, 0n, 0n]);
    });

    it('two that forgot the fund’s lock can’t both have the last fen', async () => {
      const fundId = await openFund(world, '1.00');
      const both = await Promise.allSettled(
        PURCHASES.map((id) =>
          write(fundId, [
            ['available', -100, null],
            ['reserved', 100, id],
          ]),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it.each(['fund_source', 'fund_entry', 'fund_entry_line'])('%s is append-only', async (table) => {
      for (const statement of [
        `UPDATE ${table} SET fund_id = fund_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(database.reader.query(statement)).rejects.toThrow(/append-only/);
      }
    });
  });
});
