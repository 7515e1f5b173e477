import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Exact, exact } from '../../shared/exact.js';
import { parseYuan } from '../../shared/money.js';
import type { Factor } from './factor.js';
import type { Rounding } from './method-rules.js';
import { methodTable } from './method-table.js';
import { awardOrder, candidatesOf, rankBids } from './ranking.js';
import type { JudgeScore } from './score-sheet.js';
import {
  type ScoringFacts,
  type ScoringResult,
  aggregate,
  priceScore,
  scoreBids,
  totalOf,
} from './scoring.js';

const perFactor: Rounding = { scale: 2, mode: 'HALF_UP', stage: 'per-factor' };
const final: Rounding = { ...perFactor, stage: 'final' };

const factors: readonly Factor[] = [
  { code: 'price', title: '报价', maxPoints: '20', kind: 'price' },
  { code: 'plan', title: '服务方案', maxPoints: '40', kind: 'subjective', part: 'technical' },
  { code: 'visits', title: '回访方案', maxPoints: '10', kind: 'subjective', part: 'technical' },
  { code: 'team', title: '项目团队', maxPoints: '20', kind: 'objective', part: 'business' },
  { code: 'performance', title: '同类业绩', maxPoints: '10', kind: 'objective', part: 'business' },
];

/** Four bidders, five judges: the prices and sheets of a consultation. */
const prices = { A: '468000.00', B: '455000.00', C: '480000.00', D: '449500.00' };
const sheets: Record<string, Record<string, string[]>> = {
  plan: {
    A: ['36', '35.5', '37', '34', '36'],
    B: ['33', '32', '34', '33.5', '32'],
    C: ['38', '37', '36.5', '38', '37.5'],
    D: ['28', '30', '27.5', '29', '28'],
  },
  visits: {
    A: ['8', '8.5', '8', '7.5', '8'],
    B: ['7', '7.5', '7', '6.5', '7'],
    C: ['9', '8.5', '9', '9', '8.5'],
    D: ['6', '6.5', '6', '5.5', '6'],
  },
  team: { A: same('18'), B: same('16'), C: same('16'), D: same('14') },
  performance: { A: same('8'), B: same('10'), C: same('8'), D: same('6') },
};

function same(points: string): string[] {
  return Array.from({ length: 5 }, () => points);
}

const scores: readonly JudgeScore[] = Object.entries(sheets).flatMap(([factorCode, byBid]) =>
  Object.entries(byBid).flatMap(([bidId, given]) =>
    given.map((points, index) => ({ judgeId: `judge-${index + 1}`, bidId, factorCode, points })),
  ),
);

const bids = Object.entries(prices).map(([bidId, price]) => ({ bidId, price: parseYuan(price) }));
const facts: ScoringFacts = { factors, bids, scores, rounding: perFactor, aggregation: 'mean-of-all' };

function totalsOf(result: ScoringResult): Record<string, string> {
  return Object.fromEntries(result.bids.map(({ bidId, total }) => [bidId, total]));
}

describe('a factor taken from evaluations', () => {
  const standing: Factor = {
    code: 'standing',
    title: '履约评价',
    maxPoints: '4',
    kind: 'objective',
    source: 'evaluation',
  };
  const judged = factors.map((factor) => (factor.code === 'visits' ? { ...factor, maxPoints: '6' } : factor));
  const result = scoreBids({
    ...{ ...facts, factors: [...judged, standing] },
    standing: [
      { bidId: 'A', points: '3', basis: '示例办法第十二条' },
      { bidId: 'B', points: '5', basis: '示例办法第十二条' },
    ],
  });
  const lineOf = (bid: string) =>
    result.bids.find(({ bidId }) => bidId === bid)?.factors.find(({ code }) => code === 'standing');

  it('is what the rule gave, as much as the factor is worth, with the rule; nothing without an evaluation', () => {
    expect(lineOf('A')).toMatchObject({ points: '3.00', basis: '示例办法第十二条', byJudge: [] });
    expect(lineOf('B')).toMatchObject({ points: '4.00', exact: '4' });
    expect(lineOf('C')).toEqual(expect.objectContaining({ points: '0.00', byJudge: [], maxPoints: '4' }));
    expect(lineOf('C')).not.toHaveProperty('basis');
  });

  it('counts in the total beside the judges’', () => {
    const before = totalsOf(scoreBids({ ...facts, factors: judged }));
    const after = totalsOf(result);
    expect(Object.keys(before).map((bid) => (Number(after[bid]) - Number(before[bid])).toFixed(2))).toEqual([
      ...['3.00', '4.00', '0.00', '0.00'],
    ]);
  });
});

describe('a consultation with five judges, four suppliers and price weight 20', () => {
  const result = scoreBids(facts);

  it('takes the lowest valid price as benchmark', () => {
    expect(result.benchmark).toBe('449500.00');
  });

  it.each([
    // bid, price, plan, return-visit plan, team, performance, total
    ['A', '19.21', '35.70', '8.00', '18.00', '8.00', '88.91'],
    ['B', '19.76', '32.90', '7.00', '16.00', '10.00', '85.66'],
    ['C', '18.73', '37.40', '8.80', '16.00', '8.00', '88.93'],
    ['D', '20.00', '28.50', '6.00', '14.00', '6.00', '74.50'],
  ])('%s: %s + %s + %s + %s + %s = %s', (bidId, ...expected) => {
    const bid = result.bids.find((scored) => scored.bidId === bidId);
    expect([...(bid?.factors.map(({ points }) => points) ?? []), bid?.total]).toEqual(expected);
  });

  it('comes to the same totals when it rounds at the end', () => {
    expect(totalsOf(scoreBids({ ...facts, rounding: final }))).toEqual({
      A: '88.91',
      B: '85.66',
      C: '88.93',
      D: '74.50',
    });
  });

  it('explains each factor down to each judge’s number and the exact fraction', () => {
    const [price, plan] = result.bids[0]?.factors ?? [];
    expect(price).toEqual({
      code: 'price',
      title: '报价',
      kind: 'price',
      maxPoints: '20',
      points: '19.21',
      exact: '4495/234',
      byJudge: [],
    });
    expect(plan).toMatchObject({
      points: '35.70',
      exact: '357/10',
      byJudge: [
        { judgeId: 'judge-1', points: '36' },
        { judgeId: 'judge-2', points: '35.5' },
        { judgeId: 'judge-3', points: '37' },
        { judgeId: 'judge-4', points: '34' },
        { judgeId: 'judge-5', points: '36' },
      ],
    });
    expect(result.bids.map(({ factors: [first] }) => first?.exact)).toEqual([
      '4495/234',
      '1798/91',
      '899/48',
      '20',
    ]);
  });

  it('ranks C, A, B, D, puts the first three forward and awards C at its own price', () => {
    const rules = methodTable['competitive-consultation'];
    const entries = result.bids.map(({ bidId, total, technical }, index) => ({
      bidId,
      total,
      technical,
      price: bids[index]?.price ?? 0n,
    }));
    const ranked = rankBids(rules, entries);
    expect(ranked.map(({ bidId, rank }) => [bidId, rank])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 3],
      ['D', 4],
    ]);
    expect(candidatesOf(rules, ranked)).toEqual(['C', 'A', 'B']);
    expect(awardOrder(rules, entries)[0]?.bidId).toBe('C');
    expect(result.bids.find(({ bidId }) => bidId === 'C')?.scoredPrice).toBe('480000.00');
  });

  it('counts technical points apart', () => {
    expect(Object.fromEntries(result.bids.map(({ bidId, technical }) => [bidId, technical]))).toEqual({
      A: '43.70',
      B: '39.90',
      C: '46.20',
      D: '34.50',
    });
  });

  it('takes a new benchmark once the lowest bid is invalid', () => {
    const left = scoreBids({ ...facts, bids: bids.filter(({ bidId }) => bidId !== 'D') });
    expect(left.benchmark).toBe('455000.00');
    expect(totalsOf(left)).toEqual({ A: '89.14', B: '85.90', C: '89.16' });
  });

  it('has no benchmark without bids', () => {
    expect(scoreBids({ ...facts, bids: [] })).toEqual({ benchmark: null, rounding: perFactor, bids: [] });
  });

  it('will not score a bid that a judge has not scored', () => {
    expect(() => scoreBids({ ...facts, scores: [] })).toThrow(RangeError);
  });
});

describe('the stage of rounding', () => {
  const m = ['9.334', '40.334', '35.334'].map(exact);
  const n = ['9.335', '40.333', '35.333'].map(exact);

  it.each<[string, Exact[], Rounding, string]>([
    ['M, at the end', m, final, '85.00'],
    ['N, at the end', n, final, '85.00'],
    ['M, factor by factor', m, perFactor, '84.99'],
    ['N, factor by factor', n, perFactor, '85.00'],
  ])('decides: %s', (_, given, rounding, total) => {
    expect(totalOf(given, rounding)).toBe(total);
  });
});

describe('single figures', () => {
  it.each([
    ['20', '449500.00', '468000.00', '4495/234'],
    ['30', '100.00', '300.00', '10'],
    ['10', '100.00', '100.00', '10'],
  ])('price score %s × %s / %s = %s', (max, benchmark, price, expected) => {
    expect(priceScore(max, parseYuan(benchmark), parseYuan(price)).toFraction()).toBe(expected);
  });

  it('has no price score at or below zero', () => {
    expect(() => priceScore('20', 0n, 100n)).toThrow(RangeError);
    expect(() => priceScore('20', 100n, 0n)).toThrow(RangeError);
    expect(() => priceScore('20', 100n, -1n)).toThrow(RangeError);
  });

  it.each([
    ['mean-of-all', ['10', '50', '60'], '40'],
    ['trimmed-mean', ['10', '50', '60'], '50'],
    ['trimmed-mean', ['60', '10', '50', '52'], '51'],
    ['trimmed-mean', ['10', '60'], '35'],
  ] as const)('%s of %j is %s', (aggregation, given, expected) => {
    expect(aggregate(given.map(exact), aggregation).toFraction()).toBe(expected);
  });
});

describe('scoring as such', () => {
  const points = (max: number) =>
    fc.integer({ min: 0, max: max * 100 }).map((cents) => (cents / 100).toFixed(2));
  const stage = fc.constantFrom(perFactor, final);

  /** Bids with prices, and three judges' sheets on them; objective factors are taken from the first judge. */
  const tender = fc
    .array(
      fc.record({
        price: fc.bigInt({ min: 1n, max: 10n ** 9n }),
        given: fc.array(fc.tuple(points(40), points(10), points(20), points(10)), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((drawn) => ({
      bids: drawn.map(({ price }, n) => ({ bidId: `bid-${n}`, price })),
      scores: drawn.flatMap(({ given }, n) =>
        given.flatMap((sheet, j) => sheetOf(`bid-${n}`, j, sheet, given[0])),
      ),
    }));

  function sheetOf(
    bidId: string,
    judge: number,
    own: readonly string[],
    first: readonly string[] = own,
  ): JudgeScore[] {
    const given = [own[0], own[1], first[2], first[3]];
    return given.map((value = '0', at) => ({
      judgeId: `judge-${judge}`,
      bidId,
      factorCode: factors[at + 1]?.code ?? '',
      points: value,
    }));
  }

  it('keeps totals within 0 and 100', () => {
    fc.assert(
      fc.property(tender, stage, (drawn, rounding) => {
        for (const total of Object.values(totalsOf(scoreBids({ ...facts, ...drawn, rounding })))) {
          expect(exact(total).gte(0) && exact(total).lte(100)).toBe(true);
          expect(total).toMatch(/^\d+\.\d{2}$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not care in which order judges’ scores come', () => {
    fc.assert(
      fc.property(tender, stage, fc.infiniteStream(fc.nat()), (drawn, rounding, keys) => {
        const shuffled = drawn.scores
          .map((score) => ({ score, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ score }) => score);
        expect(scoreBids({ ...facts, ...drawn, scores: shuffled, rounding })).toEqual(
          scoreBids({ ...facts, ...drawn, rounding }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('does not care which judge gave which sheet', () => {
    fc.assert(
      fc.property(tender, stage, (drawn, rounding) => {
        const renamed = drawn.scores.map((score) => ({
          ...score,
          judgeId: `x-${score.judgeId.split('').reverse().join('')}`,
        }));
        expect(totalsOf(scoreBids({ ...facts, ...drawn, scores: renamed, rounding }))).toEqual(
          totalsOf(scoreBids({ ...facts, ...drawn, rounding })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('leaves all others where they are when a dearer and worse bid comes in', () => {
    fc.assert(
      fc.property(tender, stage, fc.bigInt({ min: 0n, max: 10n ** 9n }), (drawn, rounding, more) => {
        const dearest = drawn.bids.reduce((high, { price }) => (price > high ? price : high), 0n);
        const late = { bidId: 'late', price: dearest + more };
        const worst = [0, 1, 2].flatMap((judge) => sheetOf('late', judge, ['0', '0', '0', '0']));
        const before = scoreBids({ ...facts, ...drawn, rounding });
        const after = scoreBids({
          ...facts,
          rounding,
          bids: [...drawn.bids, late],
          scores: [...drawn.scores, ...worst],
        });
        expect(after.benchmark).toBe(before.benchmark);
        expect(after.bids.slice(0, -1)).toEqual(before.bids);
        expect(order(after).filter((bidId) => bidId !== 'late')).toEqual(order(before));
      }),
      { numRuns: 40 },
    );
  });

  function order(result: ScoringResult): string[] {
    const entries = result.bids.map(({ bidId, total, technical, scoredPrice }) => ({
      bidId,
      total,
      technical,
      price: parseYuan(scoredPrice),
    }));
    return rankBids(methodTable['competitive-consultation'], entries).map(({ bidId }) => bidId);
  }
});
