import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type AgreedTerms, planMilestones as planned } from './milestone-plan.js';

const calendar = new WorkingCalendar([{ year: 2025, holidays: [], makeups: [] }]);
const planMilestones = (agreed: AgreedTerms) => planned(agreed, calendar);

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
      [2, 'mid-term', 'delivery', 79_506_17n, 79_506_17n, '2025-08-18'],
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

  it('have reports between them, by their days', () => {
    const reports = [
      { title: '年度报告', dueOn: day('2025-11-20') },
      { title: '季度报告', dueOn: day('2025-07-31') },
    ];
    const seen = planMilestones({ ...terms, reports }).map(({ number, kind, title, percent, dueOn }) => {
      return [number, kind, title, percent, dueOn];
    });
    expect(seen).toEqual([
      [1, 'payment', '合同签订', '50', '2025-04-30'],
      [2, 'report', '季度报告', null, '2025-07-31'],
      [3, 'delivery', '中期交付', '40', '2025-08-18'],
      [4, 'report', '年度报告', null, '2025-11-20'],
      [5, 'delivery', '末期交付', null, '2025-11-28'],
      [6, 'assessment', '末期评估', '10', null],
    ]);
  });

  it('stay on the agreed day where no calendar says what it is', () => {
    const late = { ...terms, serviceFrom: day('2026-05-06'), serviceTo: day('2026-11-28') };
    expect(planMilestones(late).map(({ dueOn }) => dueOn)).toEqual([
      '2025-04-30',
      '2026-08-17',
      '2026-11-28',
      null,
    ]);
  });

  it('are refused unless the percents are whole', () => {
    const instalments = [{ trigger: 'signing' as const, percent: '99.99' }];
    expect(() => planMilestones({ ...terms, instalments })).toThrow(RangeError);
  });
});
