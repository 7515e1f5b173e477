import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, day } from '../../shared/days.js';
import { normalisedPhone } from '../../shared/phone.js';
import { type NamedRecipient, laterConsent, onePerPhone } from './recipient-identity.js';

describe('a phone', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['(0464) 8520-123', '04648520123'],
    // A landline that merely begins like the country code stays.
    ['8612345', '8612345'],
  ])('%s is %s', (typed, expected) => {
    expect(normalisedPhone(typed)).toBe(expected);
  });
});

describe('consent', () => {
  const [june, july] = [day('2025-06-01'), day('2025-07-01')];
  it.each([
    ['given later', { consented: false, consentOn: june }, { consented: true, consentOn: july }, true, july],
    [
      'taken back later',
      { consented: true, consentOn: june },
      { consented: false, consentOn: july },
      false,
      july,
    ],
    [
      'an old yes heard late',
      { consented: false, consentOn: july },
      { consented: true, consentOn: june },
      false,
      july,
    ],
    [
      'an old no heard late',
      { consented: true, consentOn: july },
      { consented: false, consentOn: june },
      true,
      july,
    ],
    [
      'yes and no on one day',
      { consented: true, consentOn: june },
      { consented: false, consentOn: june },
      false,
      june,
    ],
  ])('%s', (_, known, heard, consented, consentOn) => {
    expect(laterConsent(known, heard)).toEqual({ consented, consentOn });
  });

  it('comes out the same in whatever order the records arrive', () => {
    const heard = fc.record({
      consented: fc.boolean(),
      consentOn: fc.constantFrom<Day>(june, july, day('2025-08-01')),
    });
    fc.assert(
      fc.property(fc.array(heard, { minLength: 1, maxLength: 6 }), (all) => {
        const [forward, backward] = [all, [...all].reverse()].map((each) => each.reduce(laterConsent));
        expect(forward).toMatchObject({ ...backward });
      }),
    );
  });
});

it('everybody is one person per phone, under the first name given', () => {
  const said: NamedRecipient = {
    ...{ name: '王示例', phone: '1', consented: true, consentOn: day('2025-06-01'), stratum: '80岁以上' },
    keyGroup: false,
  };
  const people = onePerPhone([
    said,
    { ...said, name: '老王', stratum: null, consented: false, consentOn: day('2025-06-02'), keyGroup: true },
    { ...said, phone: '2' },
  ]);
  expect(people.map((each) => [each.name, each.phone, each.consented, each.stratum, each.keyGroup])).toEqual([
    ['王示例', '1', false, '80岁以上', true],
    ['王示例', '2', true, '80岁以上', false],
  ]);
});
