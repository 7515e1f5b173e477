import { describe, expect, it } from '@jest/globals';
import { recountStep } from './compare.js';
import { figure } from './figures.js';

const same = [figure('bids', 1, 'lot', 'a')];
const other = [figure('bids', 2, 'lot', 'a')];

describe('a flag that is counted anew', () => {
  it.each([
    // state, ceased, found, step
    ['open', false, same, 'none'],
    ['open', false, other, 'renew'],
    ['open', false, undefined, 'lapse'],
    ['explained', false, same, 'none'],
    ['explained', false, other, 'reopen'],
    ['explained', false, undefined, 'lapse'],
    ['confirmed', false, same, 'none'],
    ['confirmed', false, other, 'reopen'],
    ['confirmed', false, undefined, 'cease'],
    ['confirmed', true, undefined, 'none'],
    ['confirmed', true, same, 'resume'],
    ['dismissed', false, same, 'none'],
    ['dismissed', true, other, 'reopen'],
    ['lapsed', true, same, 'reopen'],
    ['lapsed', true, undefined, 'none'],
  ] as const)('%s, ceased %s', (state, hasCeased, inputs, step) => {
    const flag = { state, hasCeased, inputs: same };
    expect(recountStep(flag, inputs && { inputs })).toBe(step);
  });

  it('is the same whatever the order in which the database keeps the members of a figure', () => {
    const kept = [{ value: '1', source: { id: 'a', type: 'lot' as const }, name: 'bids' as const }];
    expect(recountStep({ state: 'explained', hasCeased: false, inputs: kept }, { inputs: same })).toBe(
      'none',
    );
  });
});
