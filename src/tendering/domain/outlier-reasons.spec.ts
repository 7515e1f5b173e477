import { describe, expect, it } from '@jest/globals';
import type { Factor } from './factor.js';
import { unexplainedOutliers } from './outlier-reasons.js';

const plan: Factor = { code: 'plan', title: '服务方案', maxPoints: '40', kind: 'subjective' };
const others = ['36', '34'].map((points, index) => ({
  ...{ judgeId: `seat-${index + 1}`, bidId: 'a', factorCode: 'plan', points },
}));
const mine = (points: string, reason?: string) => [
  { judgeId: 'seat-3', bidId: 'a', factorCode: 'plan', points, reason },
];

describe('a score far from the others', () => {
  it.each([
    // The others' mean is 35; a difference of 12 (30 % of 40) is still near.
    ['23', undefined, 0],
    ['22.99', undefined, 1],
    ['22.99', ' ', 1],
    ['22.99', '方案未覆盖失能老人', 0],
  ])('%s with the reason %p: %i asked', (points, reason, asked) => {
    expect(unexplainedOutliers([plan], mine(points, reason), others)).toHaveLength(asked);
  });

  it('points to the line, and tells nothing of what the others gave', () => {
    const [violation] = unexplainedOutliers([plan], mine('5'), others);
    expect(violation).toEqual({
      code: 'tender.outlier-without-reason',
      pointer: '/scores/0/reason',
      params: { bid: 'a', factor: 'plan', points: '5' },
    });
  });

  it('does not ask the judge for what makes an earlier sheet stand out', () => {
    expect(
      unexplainedOutliers([plan], mine('35'), [
        ...others,
        { judgeId: 'seat-4', bidId: 'a', factorCode: 'plan', points: '2' },
      ]),
    ).toEqual([]);
  });
});
