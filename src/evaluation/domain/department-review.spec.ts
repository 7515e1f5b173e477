import { describe, expect, it } from '@jest/globals';
import { type ReviewScores, reviewMeans, reviewViolations } from './department-review.js';

const scores = (value: number, change: Partial<ReviewScores> = {}): ReviewScores => ({
  ...{ response: value, support: value, burden: value, cooperation: value, ...change },
});

describe('what communities think of departments', () => {
  it('is shown from five communities on', () => {
    const five = [scores(5), scores(4), scores(4), scores(3), scores(4, { burden: 1 })];
    expect(reviewMeans(five)).toEqual({
      criteria: { response: '4.00', support: '4.00', burden: '3.40', cooperation: '4.00' },
      score: '3.85',
    });
    expect(reviewMeans(five.slice(1))).toEqual({ criteria: null, score: null });
  });

  it.each<[string, Partial<ReviewScores>, number, string[]]>([
    ['this year', scores(3), 2025, []],
    ['last year', scores(3), 2024, []],
    [
      'two years ago, a criterion left out',
      { response: 1, support: 1, burden: 1 },
      2023,
      ['year-not-over', 'criterion-missing'],
    ],
    ['next year', scores(3), 2026, ['year-not-over']],
  ])('of %s', (_, given, year, expected) => {
    expect(reviewViolations(given, year, 2025).map(({ code }) => code.replace('evaluation.', ''))).toEqual(
      expected,
    );
  });
});
