import { describe, expect, it } from '@jest/globals';
import { exact } from '../../shared/exact.js';
import { DEFAULT_BANDS, GRADE_NAMES, bandViolations, conclusion, gradeOf } from './grade.js';

describe('grades after HALF_UP (E08)', () => {
  it.each([
    ['100', '100.00', '优秀'],
    ['90.00', '90.00', '优秀'],
    ['89.995', '90.00', '优秀'],
    ['89.994', '89.99', '良好'],
    ['89.99', '89.99', '良好'],
    ['80.00', '80.00', '良好'],
    ['79.995', '80.00', '良好'],
    ['79.994', '79.99', '合格'],
    ['60.00', '60.00', '合格'],
    ['59.995', '60.00', '合格'],
    ['59.994', '59.99', '不合格'],
    ['0', '0.00', '不合格'],
  ])('%s → %s %s', (total, score, name) => {
    const found = conclusion(exact(total), []);
    expect([found.score, GRADE_NAMES[found.grade]]).toEqual([score, name]);
  });

  it('one veto makes the best score 不合格 and leaves the figure', () => {
    expect(conclusion(exact('96.5'), ['privacy-leak'])).toEqual({ score: '96.50', grade: 'unqualified' });
  });

  it('takes a district’s own bands', () => {
    expect(gradeOf(exact('84.99'), { excellent: '95', good: '85', qualified: '70' })).toBe('qualified');
  });

  it.each([
    ['the default', DEFAULT_BANDS, 0],
    ['good above excellent', { excellent: '80', good: '90', qualified: '60' }, 1],
    ['two equal', { excellent: '90', good: '90', qualified: '60' }, 1],
    ['the lower two equal', { excellent: '90', good: '60', qualified: '60' }, 1],
    ['from 0 to 100', { excellent: '100', good: '50', qualified: '0' }, 0],
    ['below 0', { excellent: '90', good: '80', qualified: '-1' }, 1],
    ['over 100', { excellent: '101', good: '90', qualified: '60' }, 1],
  ])('bands: %s', (_, bands, refused) => {
    expect(bandViolations(bands)).toHaveLength(refused);
  });
});
