import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exact, toDecimal } from '../../shared/exact.js';
import { effectiveness } from './effectiveness.js';
import { type Party, partyScore } from './parties.js';
import { DEFAULT_VISIT_TEMPLATE } from './visit-schedule.js';
import { type WeightedParts, weightViolations, weightedParts } from './weighted-parts.js';

const shown = (result: WeightedParts) => [result.total && toDecimal(result.total, 2), result.missing];

describe('four parties, 50/20/15/15', () => {
  it.each<[string, Partial<Record<Party, string>>, string | undefined, Party[]]>([
    ['all four', { thirdParty: '90', purchaser: '80', community: '85', recipients: '95' }, '88.00', []],
    ['no recipients', { thirdParty: '90', purchaser: '80', community: '85' }, '86.76', ['recipients']],
    ['the third party alone', { thirdParty: '90' }, '90.00', ['purchaser', 'community', 'recipients']],
    ['nobody', {}, undefined, ['thirdParty', 'purchaser', 'community', 'recipients']],
  ])('%s', (_, scores, total, missing) => {
    const exactly = Object.fromEntries(Object.entries(scores).map(([party, score]) => [party, exact(score)]));
    expect(shown(partyScore(exactly))).toEqual([total, missing]);
  });
});

describe('effectiveness over the visits, 30/30/40', () => {
  it.each<[string, Record<string, string>, string | undefined, string[]]>([
    ['all three', { 'month-1': '92', 'month-3': '88', 'month-6': '90' }, '90.00', []],
    ['the last not made yet', { 'month-1': '92', 'month-3': '88' }, '90.00', ['month-6']],
    ['the middle one skipped', { 'month-1': '92', 'month-6': '85' }, '88.00', ['month-3']],
    ['none yet', {}, undefined, ['month-1', 'month-3', 'month-6']],
  ])('%s', (_, scores, total, missing) => {
    const exactly = Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, exact(score)]));
    expect(shown(effectiveness(DEFAULT_VISIT_TEMPLATE.points, exactly))).toEqual([total, missing]);
  });
});

describe('weights', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['to 100', { a: '33.33', b: '66.67' }, []],
    ['to 99.99', { a: '33.33', b: '66.66' }, ['evaluation.weights-not-whole']],
    ['not numbers', { a: '50%', b: '-50' }, ['evaluation.weight-malformed', 'evaluation.weight-malformed']],
    ['none', {}, ['evaluation.weights-not-whole']],
  ])('%s', (_, weights, expected) => {
    expect(weightViolations(weights, '/weights').map((v) => v.code)).toEqual(expected);
  });

  it('equal values give that value, whatever is missing', () => {
    fc.assert(
      fc.property(
        fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
        fc.integer({ min: 0, max: 100 }),
        (there, n) => {
          const value = exact(BigInt(n));
          const values = Object.fromEntries(there.map((name) => [name, value]));
          const { total, missing } = weightedParts({ a: '20', b: '30', c: '50' }, values);
          expect(total?.equals(value)).toBe(true);
          expect(missing.length).toBe(3 - there.length);
        },
      ),
    );
  });
});
