import { describe, expect, it } from '@jest/globals';
import { bodyViolations } from './evaluation-body-rules.js';

const body = { active: true, fields: ['ELD'], capacity: 10, openVisits: 9 };

describe('a body takes a visit', () => {
  it.each([
    ['with room', body, []],
    ['with no room', { ...body, openVisits: 10 }, ['full']],
    ['of all categories', { ...body, fields: [] }, []],
    [
      'of another category, and full',
      { ...body, fields: ['CHD'], openVisits: 12 },
      ['field-not-covered', 'full'],
    ],
    ['while suspended', { ...body, active: false }, ['not-active']],
    ['in no register', undefined, ['not-active']],
  ])('%s', (_, facts, expected) => {
    const found = bodyViolations(facts, 'ELD').map(({ code }) => code.replace('evaluation-body.', ''));
    expect(found).toEqual(expected);
  });
});
