import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MadeVisit, comparisonViolations, disagreementRate, drawnVisits } from './back-check.js';

const visits = (counts: Readonly<Record<string, number>>): MadeVisit[] =>
  Object.entries(counts).flatMap(([evaluatorId, count]) =>
    Array.from({ length: count }, (_, n) => ({ evaluatorId, visitId: `${evaluatorId}-${n}` })),
  );

describe('spot re-visits', () => {
  it.each<[number, Record<string, number>, number[]]>([
    [10, { ann: 1, bo: 10, cy: 11 }, [1, 1, 2]],
    [50, { ann: 3 }, [2]],
    [100, { ann: 3 }, [3]],
    [10, {}, []],
  ])('%d percent of each of %o', (percent, counts, expected) => {
    const drawn = drawnVisits(visits(counts), percent, 'seed');
    expect(
      Object.keys(counts).map((who) => drawn.filter(({ evaluatorId }) => evaluatorId === who).length),
    ).toEqual(expected);
  });

  it('are the same for the same seed in whatever order the visits come, and each once', () => {
    const some = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 100 }), (counts, percent) => {
        const all = visits(Object.fromEntries(counts.map((count, n) => [`who-${n}`, count])));
        const drawn = drawnVisits(all, percent, 'seed');
        expect(drawnVisits(all.toReversed(), percent, 'seed')).toEqual(drawn);
        expect(new Set(drawn.map(({ visitId }) => visitId)).size).toBe(drawn.length);
      }),
      { numRuns: 40 },
    );
  });

  it('tell how many answers disagree', () => {
    expect([disagreementRate(0, 0), disagreementRate(12, 1), disagreementRate(3, 3)]).toEqual([
      ...[null, '0.0833', '1.0000'],
    ]);
    expect(comparisonViolations(3, 4).map(({ code }) => code)).toEqual(['evaluation.more-than-compared']);
  });
});
