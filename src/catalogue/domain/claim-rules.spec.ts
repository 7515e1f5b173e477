import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ClaimFacts, type OfferUse, claimViolations, offeredItemState } from './claim-rules.js';

describe('a claim', () => {
  const facts: ClaimFacts = {
    ...{ today: day('2025-03-03'), validFrom: day('2025-03-03'), validTo: day('2025-03-03') },
    ...{ own: false, running: false },
  };
  it.each<[string, Partial<ClaimFacts>, string[]]>([
    ['for one day, from today', {}, []],
    ['from yesterday', { validFrom: day('2025-03-02') }, ['starts-in-past']],
    ['that ends before it begins', { validTo: day('2025-03-02') }, ['ends-early']],
    [
      'with everything wrong at once',
      { own: true, running: true, validFrom: day('2025-03-02'), validTo: day('2025-03-01') },
      ['own-item', 'claimed-twice', 'starts-in-past', 'ends-early'],
    ],
  ])('%s', (_, change, expected) => {
    const found = claimViolations({ ...facts, ...change }).map(({ code }) => code.replace('claim.', ''));
    expect(found).toEqual(expected);
  });
});

describe('an item under an offer', () => {
  const use: OfferUse = { places: 2, live: 0, done: 0, expired: false };
  it.each<[string, Partial<OfferUse>, string]>([
    ['waits for claims', {}, 'offered'],
    ['waits for more, while a place is free', { live: 1 }, 'offered'],
    ['waits for more, also after one is done', { done: 1 }, 'offered'],
    ['is claimed when all places are taken', { live: 2 }, 'claimed'],
    ['is claimed while one is left to do', { live: 1, done: 1 }, 'claimed'],
    ['is fulfilled when all are done', { done: 2 }, 'fulfilled'],
    ['is back in the list when nobody came in time', { expired: true }, 'published'],
    ['is claimed by whoever came in time', { live: 1, expired: true }, 'claimed'],
    ['is fulfilled by whoever came in time', { done: 1, expired: true }, 'fulfilled'],
  ])('%s', (_, change, expected) => {
    expect(offeredItemState({ ...use, ...change })).toBe(expected);
  });
});
