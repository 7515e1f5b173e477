import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type AgreedTerms, planMilestones } from './milestone-plan.js';

const terms: AgreedTerms = {
  amount: 198_765_43n,
  instalments: [
    { trigger: 'signing', percent: '50' },
    { trigger: 'mid-term', percent: '40' },
    { trigger: 'final-evaluation', percent: '10' },
  ],
  signBy: day('2025-04-30'),
  serviceFrom: day('2025-05-06'),
  serviceTo: day('2025-11-28'),
};

describe('the milestones of a contract', () => {
  it('stand in the order of its course, split to the fen (E06)', () => {
    const seen = planMilestones(terms).map(({ number, stage, kind, amountFen, payableFen, dueOn }) => [
      ...[number, stage, kind, amountFen, payableFen, dueOn],
    ]);
    expect(seen).toEqual([
      [1, 'signing', 'payment', 99_382_72n, 99_382_72n, '2025-04-30'],
      [2, 'mid-term', 'delivery', 79_506_17n, 79_506_17n, '2025-08-17'],
      [3, 'final', 'delivery', null, null, '2025-11-28'],
      [4, 'final-evaluation', 'assessment', 19_876_54n, null, null],
    ]);
  });

  it('keep each part with its trigger when the plan names the evaluation first', () => {
    const instalments = [...terms.instalments].reverse();
    const parts = planMilestones({ ...terms, amount: 10_000_05n, instalments });
    expect(parts.map(({ stage, amountFen }) => [stage, amountFen])).toEqual([
      ['signing', 5_000_02n],
      ['mid-term', 4_000_02n],
      ['final', null],
      ['final-evaluation', 1_000_01n],
    ]);
  });

  it('always have a final delivery, even when everything is paid at the signing', () => {
    const plan = planMilestones({ ...terms, instalments: [{ trigger: 'signing', percent: '100' }] });
    expect(plan.map(({ stage }) => stage)).toEqual(['signing', 'final']);
  });

  it('are refused unless the percents are whole', () => {
    const instalments = [{ trigger: 'signing' as const, percent: '99.99' }];
    expect(() => planMilestones({ ...terms, instalments })).toThrow(RangeError);
  });
});
