import { describe, expect, it } from '@jest/globals';
import type { LotState } from './lot.lifecycle.js';
import { type LotsEnd, lotsEnd } from './lots-end.js';

const lots = (...states: LotState[]) =>
  states.map((state, index) => ({
    number: index + 1,
    state,
    endReason: state === 'active' ? null : `因${index + 1}`,
  }));

describe('what a tender comes to by its lots', () => {
  it.each<[LotState[], LotsEnd]>([
    [['active'], { outcome: 'open' }],
    [['awarded', 'active', 'failed'], { outcome: 'open' }],
    [['awarded'], { outcome: 'awarded' }],
    [['failed', 'awarded', 'cancelled'], { outcome: 'awarded' }],
    [['failed'], { outcome: 'over', step: 'fail', reason: '因1' }],
    [['cancelled'], { outcome: 'over', step: 'cancel', reason: '因1' }],
    [['cancelled', 'failed'], { outcome: 'over', step: 'fail', reason: '第1包：因1；第2包：因2' }],
    [['cancelled', 'cancelled'], { outcome: 'over', step: 'cancel', reason: '第1包：因1；第2包：因2' }],
  ])('%j', (states, expected) => {
    expect(lotsEnd(lots(...states))).toEqual(expected);
  });
});
