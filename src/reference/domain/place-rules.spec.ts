import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type PlaceFacts, committeeOf, placeViolations } from './place-rules.js';

const street = { code: '990001001', level: 'street' } as const;
const community: PlaceFacts = {
  ...{ code: '990001001001', level: 'community', parent: street },
  ...{ validFrom: day('2025-01-01'), validTo: null },
};
const codesOf = (change: Partial<PlaceFacts>) =>
  placeViolations({ ...community, ...change }).map(({ code }) => code.replace('reference.', ''));

describe('a place', () => {
  it.each<[string, Partial<PlaceFacts>, string[]]>([
    ['of a community under its street', {}, []],
    ['of a village committee', { code: '990001001399' }, []],
    ['of a district, under nothing', { code: '990001', level: 'district', parent: null }, []],
    [
      'of a grid',
      { code: '990001001001007', level: 'grid', parent: { code: '990001001001', level: 'community' } },
      [],
    ],
    ['with too few digits', { code: '99000100101' }, ['place-code-length']],
    ['with number 000', { code: '990001001000' }, ['place-code-part']],
    ['with number 400, which no committee has', { code: '990001001400' }, ['place-code-part']],
    ['under nothing', { parent: null }, ['place-parent-level']],
    ['under what does not exist', { parent: undefined }, ['place-unknown']],
    ['under a district', { parent: { code: '990001', level: 'district' } }, ['place-parent-level']],
    ['with the code of another street', { code: '990001002001' }, ['place-code-elsewhere']],
    ['that ends before it begins', { validTo: day('2024-12-31') }, ['place-ends-early']],
    [
      'with everything wrong at once',
      { code: '99', parent: null, validTo: day('2024-12-31') },
      ['place-code-length', 'place-parent-level', 'place-ends-early'],
    ],
  ])('%s', (_, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  it.each([
    ['990001001001', 'residents'],
    ['990001001199', 'residents'],
    ['990001001200', 'villagers'],
    ['990001001399007', 'villagers'],
  ] as const)('tells by %s that its committee is one of %s', (code, kind) => {
    expect(committeeOf(code)).toBe(kind);
  });
});
