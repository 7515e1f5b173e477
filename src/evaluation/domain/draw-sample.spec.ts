import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_DRAW, type Recipient, drawMore, drawSample } from './draw-sample.js';

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

  const inFull = { ...DEFAULT_DRAW, keyGroupsInFull: true };
  const marked = (all: Recipient[], every: number) =>
    all.map((each, index) => ({ ...each, keyGroup: index % every === 0 }));

  it('asks key groups in full where that is set, and shares the rest of the sample out over the others', () => {
    const sample = drawSample(marked(people(100), 20), 'visit-1', inFull);
    expect(sample.strata).toEqual([
      { key: '', size: 95, main: 25, reserve: 6 },
      { key: '', size: 5, main: 5, reserve: 0, inFull: true },
    ]);
    expect(['r-0', 'r-20', 'r-40', 'r-60', 'r-80'].every((each) => sample.main.includes(each))).toBe(true);
    expect(drawSample(marked(people(100), 20), 'visit-1')).toEqual(drawSample(people(100), 'visit-1'));
  });

  it('asks more than the rule wants where the key groups alone are more: 50 of 100', () => {
    const { main, reserve } = drawSample(marked(people(100), 2), 'visit-1', inFull);
    expect([main.length, reserve.length]).toEqual([50, 10]);
  });

  const person = fc.record({
    reference: fc.integer({ min: 0, max: 150 }).map((n) => `r-${n}`),
    stratum: fc.constantFrom('60+', '18-59', 'guardians'),
    keyGroup: fc.boolean(),
  });
  const ledgers = fc.uniqueArray(person, { maxLength: 120, selector: ({ reference }) => reference });

  it('never asks fewer than the rule, nor more than there are, nor anybody twice, whoever the people are', () => {
    fc.assert(
      fc.property(ledgers, fc.string({ minLength: 1 }), fc.boolean(), (ledger, seed, keyGroupsInFull) => {
        const { main, reserve, strata } = drawSample(ledger, seed, { ...DEFAULT_DRAW, keyGroupsInFull });
        const keys = ledger.filter(({ keyGroup }) => keyGroupsInFull && keyGroup).length;
        expect(main).toHaveLength(Math.min(ledger.length, Math.max(30, keys)));
        expect(new Set([...main, ...reserve]).size).toBe(main.length + reserve.length);
        expect(strata.reduce((sum, { size }) => sum + size, 0)).toBe(ledger.length);
        expect(strata.every((each) => each.main + each.reserve <= each.size)).toBe(true);
      }),
    );
  });

  it('extends by the same seed: nobody twice, nobody who withdrew, the same people however often it is repeated', () => {
    fc.assert(
      fc.property(
        ledgers,
        fc.string({ minLength: 1 }),
        fc.nat(40),
        fc.nat(9),
        (ledger, seed, count, every) => {
          const { main, reserve } = drawSample(ledger, seed);
          const withdrawn = ledger.filter((_, n) => n % 10 === every).map(({ reference }) => reference);
          const passOver = new Set([...main, ...reserve, ...withdrawn]);
          const wish = { passOver, keyGroupsInFull: false };
          const more = drawMore(ledger, seed, { ...wish, count });
          const left = ledger.filter(({ reference }) => !passOver.has(reference)).length;
          expect(more).toHaveLength(Math.min(count, left));
          expect(more.some((each) => passOver.has(each))).toBe(false);
          expect(drawMore(ledger.toReversed(), seed, { ...wish, count })).toEqual(more);
          const rest = drawMore(ledger, seed, {
            ...wish,
            passOver: new Set([...passOver, ...more]),
            count: left,
          });
          expect(new Set([...more, ...rest]).size).toBe(left);
        },
      ),
    );
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
