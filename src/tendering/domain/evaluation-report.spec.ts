import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../shared/canonical-json.js';
import { type ReportFacts, asPlain, reportContent } from './evaluation-report.js';
import type { Factor } from './factor.js';
import { methodTable } from './method-table.js';

const factors: Factor[] = [
  { code: 'price', title: '报价', maxPoints: '20', kind: 'price' },
  { code: 'plan', title: '服务方案', maxPoints: '80', kind: 'subjective', part: 'technical' },
];
const bid = (bidId: string, price: bigint) => ({ bidId, organizationId: `org-${bidId}`, price });
const score = (bidId: string, seat: number, points: string) => ({
  ...{ bidId, points, factorCode: 'plan' },
  judgeId: `seat-${seat}`,
});

const facts: ReportFacts = {
  tender: { id: 't', title: '示例', ceiling: 50_000_000n },
  rules: methodTable['competitive-consultation'],
  factors,
  bids: [bid('x', 20_000_000n), { ...bid('y', 25_000_000n), priceNote: '成本构成可信' }],
  invalid: [{ bidId: 'z', organizationId: 'org-z', reasons: [{ code: 'tender.no-final-offer' }] }],
  scores: [score('x', 1, '70'), score('y', 1, '74'), score('x', 2, '70'), score('y', 2, '74')],
  panel: { size: 2, experts: 2 },
  tieSeed: '0'.repeat(64),
};

describe('a report', () => {
  it('breaks a tie by the lower price, and says so', () => {
    // Both have 90.00: 20.00 + 70.00, and 16.00 + 74.00.
    const { bids, candidates, benchmark } = reportContent(facts);
    expect(bids.map(({ bidId, total, rank, decidedBy }) => [bidId, total, rank, decidedBy])).toEqual([
      ['x', '90.00', 1, 'lower-price'],
      ['y', '90.00', 2, 'lower-price'],
    ]);
    expect([candidates, benchmark]).toEqual([['x', 'y'], '200000.00']);
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

  it('is not made by a method that does not score', () => {
    expect(() => reportContent({ ...facts, rules: methodTable['single-source'] })).toThrow(RangeError);
  });
});
