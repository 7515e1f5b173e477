import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Recipient, drawSample } from './draw-sample.js';

const people = (count: number, stratum?: string): Recipient[] =>
  Array.from({ length: count }, (_, i) => ({ reference: `${stratum ?? 'r'}-${i}`, stratum }));
const district = [...people(412, '60+'), ...people(268, '18-59'), ...people(180, 'guardians')];

describe('drawing a sample', () => {
  it('asks 86 of 860 by strata 41/27/18, with a fifth in reserve', () => {
    const sample = drawSample(district, 'visit-1');
    expect(sample.strata).toEqual([
      { key: '18-59', size: 268, main: 27, reserve: 5 },
      { key: '60+', size: 412, main: 41, reserve: 9 },
      { key: 'guardians', size: 180, main: 18, reserve: 4 },
    ]);
    expect([sample.main.length, sample.reserve.length]).toEqual([86, 18]);
  });

  it('asks everybody of 30 and keeps nobody in reserve', () => {
    const sample = drawSample(people(30), 'visit-1');
    expect([...sample.main].sort()).toEqual(
      people(30)
        .map((p) => p.reference)
        .sort(),
    );
    expect(sample.reserve).toEqual([]);
  });

  it('has no more in reserve than are left: 30 of 33', () => {
    expect(drawSample(people(33), 'visit-1').reserve).toHaveLength(3);
  });

  it('draws nobody from nobody', () => {
    expect(drawSample([], 'visit-1')).toEqual({ main: [], reserve: [], strata: [] });
  });

  it('asks a person once who is listed twice or in two strata', () => {
    const twice = [...people(5, 'a'), ...people(5, 'a'), { reference: 'a-0', stratum: 'b' }];
    expect(drawSample(twice, 's').strata).toEqual([{ key: 'a', size: 5, main: 5, reserve: 0 }]);
  });

  it('another seed draws other people', () => {
    const first = new Set(drawSample(district, 'visit-1').main);
    const second = drawSample(district, 'visit-2').main;
    expect(second.filter((reference) => !first.has(reference)).length).toBeGreaterThan(50);
  });

  it('the same seed draws the same people, in whatever order the ledger lists them', () => {
    const recipient = fc.record({
      reference: fc.integer({ min: 0, max: 200 }).map((n) => `r-${n}`),
      stratum: fc.constantFrom('60+', '18-59', 'guardians'),
    });
    fc.assert(
      fc.property(fc.array(recipient, { maxLength: 150 }), fc.string({ minLength: 1 }), (ledger, seed) => {
        const sample = drawSample(ledger, seed);
        expect(drawSample(ledger.toReversed(), seed)).toEqual(sample);
        const drawn = [...sample.main, ...sample.reserve];
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((reference) => ledger.some((r) => r.reference === reference))).toBe(true);
      }),
    );
  });
});
