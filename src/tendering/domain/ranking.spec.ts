import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '../../shared/money.js';
import type { MethodCode } from './method-rules.js';
import { methodTable } from './method-table.js';
import { type TieFacts, awardOrder, candidateViolations, candidatesOf, rankBids } from './ranking.js';
import type { RankingEntry } from './ranking-steps.js';

const consultation = methodTable['competitive-consultation'];
const tender = methodTable['open-tender'];
const seed = '6b1f0c9e2d4a8375f0e1d2c3b4a5968778695a4b3c2d1e0fa1b2c3d4e5f60718';

function bid(bidId: string, total: string, price: string, technical: string): RankingEntry {
  return { bidId, total, price: parseYuan(price), technical };
}

function order(method: MethodCode, entries: readonly RankingEntry[], facts?: TieFacts): string[] {
  return rankBids(methodTable[method], entries, facts).map(
    ({ bidId, rank, decidedBy }) => `${rank} ${bidId} ${decidedBy ?? '–'}`,
  );
}

/** Same total, other prices. */
const caseA = [bid('Y', '90.00', '250000.00', '82.00'), bid('X', '90.00', '200000.00', '80.00')];
/** Same total, same price, other technical points. */
const caseB = [bid('Q', '88.50', '300000.00', '58.00'), bid('P', '88.50', '300000.00', '60.00')];
/** Alike in everything. */
const caseT = [bid('P', '88.50', '300000.00', '60.00'), bid('Q', '88.50', '300000.00', '60.00')];

describe('equal totals', () => {
  it.each<[string, MethodCode, RankingEntry[], TieFacts | undefined, string[]]>([
    [
      'the lower price leads',
      'competitive-consultation',
      caseA,
      undefined,
      ['1 X lower-price', '2 Y lower-price'],
    ],
    ['the lower price leads', 'open-tender', caseA, undefined, ['1 X lower-price', '2 Y lower-price']],
    [
      'at the same price the technical index decides',
      'competitive-consultation',
      caseB,
      undefined,
      ['1 P technical-index', '2 Q technical-index'],
    ],
    ['at the same price they stand side by side', 'open-tender', caseB, { seed }, ['1 P –', '1 Q –']],
    [
      'alike in everything, the draw decides',
      'competitive-consultation',
      caseT,
      { seed },
      ['1 Q random-draw', '2 P random-draw'],
    ],
    [
      'alike in everything, tied until there is a seed',
      'competitive-consultation',
      caseT,
      {},
      ['1 P –', '1 Q –'],
    ],
    [
      'the lower price is all that counts',
      'negotiation',
      caseA,
      undefined,
      ['1 X lower-price', '2 Y lower-price'],
    ],
  ])('%s in %s', (_, method, entries, facts, expected) => {
    expect(order(method, entries, facts)).toEqual(expected);
    expect(order(method, [...entries].reverse(), facts)).toEqual(expected);
  });

  it('are broken by an announced priority below the threshold, and in no statutory method', () => {
    const alike = [
      { ...bid('P', '88.50', '300000.00', '60.00'), preferred: true },
      bid('Q', '88.50', '300000.00', '60.00'),
    ];
    expect(order('selection', alike, { seed })).toEqual(['1 P announced-priority', '2 Q announced-priority']);
    expect(order('quotation', alike, { seed })[0]).toBe('1 P announced-priority');
    const asking = Object.values(methodTable).filter(({ ranking }) =>
      [...ranking.order, ...ranking.award].includes('announced-priority'),
    );
    expect(asking.map(({ code, regime }) => `${code} ${regime}`).sort()).toEqual([
      'quotation local',
      'selection local',
    ]);
  });

  it('depend on the stage of rounding: equal at the end, apart factor by factor', () => {
    const m = { bidId: 'M', price: parseYuan('200000.00'), technical: '0.00' };
    const n = { bidId: 'N', price: parseYuan('300000.00'), technical: '0.00' };
    const atEnd = [
      { ...m, total: '85.00' },
      { ...n, total: '85.00' },
    ];
    const byFactor = [
      { ...m, total: '84.99' },
      { ...n, total: '85.00' },
    ];
    expect(order('open-tender', atEnd)).toEqual(['1 M lower-price', '2 N lower-price']);
    expect(order('open-tender', byFactor)).toEqual(['1 N higher-total', '2 M higher-total']);
  });
});

describe('the award among equal ranks of a tender', () => {
  it.each<[string, TieFacts, string[]]>([
    ['goes by what the document states', { documentRule: ['technical-index'], seed }, ['P', 'Q']],
    ['goes by the draw when the document is silent', { seed }, ['Q', 'P']],
  ])('%s', (_, facts, expected) => {
    const ranked = awardOrder(tender, caseB, facts);
    expect(ranked.map(({ bidId }) => bidId)).toEqual(expected);
    expect(ranked.map(({ rank, isTied }) => [rank, isTied])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('stays open while there is neither', () => {
    expect(awardOrder(tender, caseB).every(({ isTied, rank }) => isTied && rank === 1)).toBe(true);
  });

  it('is drawn for each contested rank anew', () => {
    const lower = caseT.map((entry) => ({ ...entry, bidId: `${entry.bidId}2`, total: '70.00' }));
    const other = `${seed.slice(0, -1)}0`;
    const order = awardOrder(tender, [...caseT, ...lower], { seed: other });
    expect(order.map(({ bidId }) => bidId)).toEqual(['P', 'Q', 'Q2', 'P2']);
  });
});

describe('ranks', () => {
  const three = [
    bid('A', '90.00', '100.00', '1.00'),
    bid('B', '90.00', '100.00', '1.00'),
    bid('C', '80.00', '90.00', '1.00'),
    bid('D', '70.00', '80.00', '1.00'),
    bid('E', '70.00', '80.00', '1.00'),
  ];

  it('are shared, and the next one counts all before it', () => {
    expect(rankBids(tender, three).map(({ bidId, rank, isTied }) => [bidId, rank, isTied])).toEqual([
      ['A', 1, true],
      ['B', 1, true],
      ['C', 3, false],
      ['D', 4, true],
      ['E', 4, true],
    ]);
  });

  it('of a negotiation go by the price alone, in whatever order the bids are listed', () => {
    const prices = ['300.00', '100.00', '400.00', '100.00', '200.00'];
    const entries = prices.map((price, at) => bid(`bid-${at}`, '0.00', price, '0.00'));
    const ranks = rankBids(methodTable.negotiation, entries).map(({ bidId, rank }) => [bidId, rank]);
    expect(ranks).toEqual([
      ['bid-1', 1],
      ['bid-3', 1],
      ['bid-4', 3],
      ['bid-0', 4],
      ['bid-2', 5],
    ]);
  });

  it('compare totals as numbers, not as text', () => {
    expect(
      order('open-tender', [bid('A', '9.50', '1.00', '0.00'), bid('B', '88.00', '1.00', '0.00')])[0],
    ).toBe('1 B higher-total');
  });

  it('of nobody are none, and a lone bid is first', () => {
    expect(rankBids(consultation, [])).toEqual([]);
    expect(order('competitive-consultation', [bid('A', '60.00', '1.00', '0.00')])).toEqual(['1 A –']);
  });

  it.each([
    ['competitive-consultation', ['A', 'B', 'C']],
    ['open-tender', ['A', 'B', 'C', 'D', 'E']],
  ] as const)('make the candidates of %s: %j', (method, expected) => {
    const rules = methodTable[method];
    expect(candidatesOf(rules, rankBids(rules, three))).toEqual(expected);
  });

  it('put everybody forward who shares the last place', () => {
    const four = three.map((entry) => (entry.bidId === 'C' ? { ...entry, total: '60.00' } : entry));
    expect(candidatesOf(consultation, rankBids(consultation, four))).toEqual(['A', 'B', 'D', 'E']);
  });
});

describe('a report', () => {
  it.each([
    [['A', 'B', 'C'], 3, 0],
    [['A', 'B'], 3, 1],
    [['A', 'B'], 2, 0],
  ])('with the candidates %j of at least %i has %i reasons against it', (candidates, minimum, reasons) => {
    expect(candidateViolations(consultation, candidates, minimum)).toHaveLength(reasons);
  });

  it('is refused with the numbers and the rule', () => {
    expect(candidateViolations(consultation, ['A'], 2)).toEqual([
      {
        code: 'tendering.too-few-candidates',
        params: { count: 1, min: 2, rule: '财库〔2014〕214号 art. 25' },
      },
    ]);
  });
});
