import { describe, expect, it } from '@jest/globals';
import { bodyViolations } from './evaluation-body-rules.js';

const body = { active: true, fields: ['ELD'], areas: [], capacity: 10, openVisits: 9 };

const project = { category: 'ELD', placeCodes: ['990101001003', '990101001', '990101'] };

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
    ['of the street above', { ...body, areas: ['990101001'] }, []],
    ['of another street', { ...body, areas: ['990101002'] }, ['area-not-covered']],
    ['while suspended', { ...body, active: false }, ['not-active']],
    ['in no register', undefined, ['not-active']],
  ])('%s', (_, facts, expected) => {
    const found = bodyViolations(facts, project).map(({ code }) => code.replace('evaluation-body.', ''));
    expect(found).toEqual(expected);
  });
});
