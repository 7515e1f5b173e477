import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
import { dueFor, servesIn } from './pay.js';
import { formViolations, gradeOf, scoreViolations, totalOf } from './review.js';

describe('what staff are due for a month', () => {
  const month = day('2025-02-01');
  const rates = [{ amount: 420_000n, validFrom: day('2024-01-01') }];
  const always = { joinedOn: day('2020-01-01'), leftOn: null };

  it('is the whole rate for the whole month, and by calendar days for a part', () => {
    expect(dueFor(always, month, rates)).toBe(420_000n);
    expect(dueFor({ ...always, leftOn: day('2025-02-07') }, month, rates)).toBe(105_000n);
    expect(dueFor({ ...always, joinedOn: day('2025-02-28') }, month, rates)).toBe(15_000n);
    expect(dueFor({ ...always, leftOn: day('2025-01-31') }, month, rates)).toBe(0n);
  });

  it('follows a rate that changes within the month, and is rounded once', () => {
    const raised = [...rates, { amount: 500_000n, validFrom: day('2025-02-15') }];
    expect(dueFor(always, month, raised)).toBe(460_000n);
    const odd = [{ amount: 100n, validFrom: day('2024-01-01') }];
    expect(dueFor({ ...always, leftOn: day('2025-03-10') }, day('2025-03-01'), odd)).toBe(32n);
  });

  it('is unknown while a day has no rate', () => {
    expect(dueFor(always, month, [{ amount: 1n, validFrom: day('2025-02-02') }])).toBeNull();
    expect(dueFor({ ...always, leftOn: day('2025-01-31') }, month, [])).toBe(0n);
  });

  it('concerns who was there on any of its days', () => {
    expect(servesIn({ joinedOn: day('2025-02-28'), leftOn: null }, month)).toBe(true);
    expect(servesIn({ joinedOn: day('2025-03-01'), leftOn: null }, month)).toBe(false);
    expect(servesIn({ joinedOn: day('2020-01-01'), leftOn: day('2025-01-31') }, month)).toBe(false);
  });
});

describe('the review of staff', () => {
  const criteria = [
    { code: 'visits', label: '入户走访', weight: 60 },
    { code: 'attitude', label: '服务态度', weight: 40 },
  ];
  const bands = { excellent: 90, competent: 75, basic: 60 };

  it('weighs its scores', () => {
    const scores = [
      { code: 'attitude', points: '88.25' },
      { code: 'visits', points: '91.1' },
    ];
    expect(scoreViolations(criteria, scores)).toEqual([]);
    expect(totalOf(criteria, scores).equals(exact('89.96'))).toBe(true);
  });

  it.each([
    ['90', 'excellent'],
    ['89.99', 'competent'],
    ['75', 'competent'],
    ['60', 'basic'],
    ['59.99', 'failing'],
  ])('%s is %s', (total, grade) => {
    expect(gradeOf(exact(total), bands)).toBe(grade);
  });

  it('refuses a form that does not add up, and scores for other criteria', () => {
    const wrong = [...criteria, { code: 'visits', label: '走访', weight: 1 }];
    expect(formViolations(wrong).map(({ code }) => code)).toEqual([
      'staff.weights-sum',
      'staff.criterion-twice',
    ]);
    expect(formViolations(criteria)).toEqual([]);
    const twice = [
      { code: 'visits', points: '1' },
      { code: 'visits', points: '2' },
    ];
    expect(scoreViolations(criteria, twice).map(({ code }) => code)).toEqual(['staff.scores-unfit']);
  });
});
