import { describe, expect, it } from '@jest/globals';
import { type LineFinding, type ScoringMethod, findingScore, findingViolations } from './line-score.js';

describe('a line of the sheet by its method', () => {
  it.each<[ScoringMethod, LineFinding, string]>([
    ['score', { score: '90.5' }, '90.5'],
    ['quantity', { actual: '90', target: '120' }, '75.00'],
    ['quantity', { actual: '1', target: '3' }, '33.33'],
    ['quantity', { actual: '150', target: '120' }, '100.00'],
    ['level', { level: 0 }, '100.00'],
    ['level', { level: 3 }, '30.00'],
  ])('%s %o is %s', (method, finding, expected) => {
    expect(findingViolations(method, finding, { pointer: '/x', params: { indicator: 'x' } })).toEqual([]);
    expect(findingScore(method, finding)).toBe(expected);
  });

  it.each<[ScoringMethod, LineFinding, string]>([
    ['quantity', { score: '100' }, 'finding-unfit'],
    ['quantity', { actual: '3' }, 'finding-unfit'],
    ['quantity', { actual: '3', target: '0' }, 'target-not-positive'],
    ['level', { level: 5 }, 'finding-unfit'],
    ['score', { score: '90', level: 0 }, 'finding-unfit'],
    ['score', {}, 'finding-unfit'],
  ])('%s refuses %o: %s', (method, finding, code) => {
    const found = findingViolations(method, finding, { pointer: '/x', params: { indicator: 'x' } });
    expect(found.map((each) => each.code)).toEqual([`evaluation.${code}`]);
  });
});
