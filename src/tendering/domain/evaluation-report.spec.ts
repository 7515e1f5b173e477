import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../shared/canonical-json.js';
import { type ReportFacts, asPlain, reportContent } from './evaluation-report.js';
import type { Factor } from './factor.js';
import { methodTable } from './method-table.js';

const factors: Factor[] = [
  { code: 'price', title: '报价', maxPoints: '20', kind: 'price' },
  { code: 'plan', title: '服务方案', maxPoints: '80', kind: 'subjective', part: 'technical' },
];
const bid = (bidId: string, price: bigint) => ({
  ...{ bidId, lot: 1, organizationId: `org-${bidId}`, price, evaluated: price },
});
const score = (bidId: string, seat: number, points: string) => ({
  ...{ bidId, points, factorCode: 'plan' },
  judgeId: `seat-${seat}`,
});

const facts: ReportFacts = {
  tender: { id: 't', title: '示例', ceiling: 50_000_000n },
  lots: [{ number: 1, title: '示例', ceiling: 50_000_000n, state: 'active', endReason: null }],
  lotLimit: null,
  rules: methodTable['competitive-consultation'],
  awardTest: 'comprehensive-scoring',
  factors,
  bids: [bid('x', 20_000_000n), { ...bid('y', 25_000_000n), priceNote: '成本构成可信' }],
  rounds: [],
  queries: [],
  invalid: [{ bidId: 'z', lot: 1, organizationId: 'org-z', reasons: [{ code: 'tender.no-final-offer' }] }],
  scores: [score('x', 1, '70'), score('y', 1, '74'), score('x', 2, '70'), score('y', 2, '74')],
  panel: { size: 2, experts: 2 },
  tieSeed: '0'.repeat(64),
};

describe('a report', () => {
  it('breaks a tie by the lower price, and says so', () => {
    // Both have 90.00: 20.00 + 70.00, and 16.00 + 74.00.
    const { bids, candidates, lots } = reportContent(facts);
    expect(bids.map(({ bidId, total, rank, decidedBy }) => [bidId, total, rank, decidedBy])).toEqual([
      ['x', '90.00', 1, 'lower-price'],
      ['y', '90.00', 2, 'lower-price'],
    ]);
    expect([candidates, lots[0]?.benchmark]).toEqual([['x', 'y'], '200000.00']);
  });

  it('keeps its own price, what was noted on it, and the bids that fell out', () => {
    const { bids, invalid } = reportContent(facts);
    expect(bids[1]).toMatchObject({
      finalPrice: '250000.00',
      organizationId: 'org-y',
      priceNote: '成本构成可信',
    });
    expect(invalid).toEqual(facts.invalid);
  });

  it('warns of scores far from the others', () => {
    const scores = [...facts.scores.slice(0, 3), score('y', 2, '40')];
    expect(reportContent({ ...facts, scores }).warnings.map(({ params }) => params?.judge)).toEqual([
      'seat-1',
      'seat-2',
    ]);
  });

  it('is the same document whatever the order in which it was put together', () => {
    const scores = [...facts.scores].reverse();
    const document = (each: ReportFacts) => canonicalJson(asPlain(reportContent(each)));
    expect(document({ ...facts, scores })).toBe(document(facts));
  });

  it('goes by the evaluated price alone where nothing is scored, and pays the bid’s own', () => {
    const lowest: ReportFacts = {
      ...{
        ...facts,
        rules: methodTable.negotiation,
        awardTest: 'lowest-final-price',
        factors: [],
        scores: [],
      },
      bids: [bid('x', 20_000_000n), { ...bid('y', 21_000_000n), evaluated: 18_900_000n }],
    };
    const { bids, candidates, rounding } = reportContent(lowest);
    expect(
      bids.map(({ bidId, rank, finalPrice, scoredPrice }) => [bidId, rank, finalPrice, scoredPrice]),
    ).toEqual([
      ['y', 1, '210000.00', '189000.00'],
      ['x', 2, '200000.00', '200000.00'],
    ]);
    expect([candidates, rounding]).toEqual([['y', 'x'], null]);
  });

  it('leaves equal ones with one rank where the law does, and draws who is offered the award first', () => {
    const equal: ReportFacts = {
      ...{
        ...facts,
        rules: methodTable.negotiation,
        awardTest: 'lowest-final-price',
        factors: [],
        scores: [],
      },
      bids: [bid('x', 20_000_000n), bid('y', 20_000_000n)],
    };
    const orders = ['0', '1', '2', '3'].map((digit) => {
      const { bids, candidates } = reportContent({ ...equal, tieSeed: digit.repeat(64) });
      expect(bids.map(({ rank, isTied }) => [rank, isTied])).toEqual([
        [1, true],
        [1, true],
      ]);
      return candidates.join();
    });
    expect(new Set(orders)).toEqual(new Set(['x,y', 'y,x']));
  });

  it('is not made by a method that does not score', () => {
    expect(() => reportContent({ ...facts, rules: methodTable['single-source'] })).toThrow(RangeError);
  });
});
