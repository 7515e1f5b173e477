import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type JudgedApplication, standings } from './ranking.js';

const judged = (
  applicationId: string,
  totals: readonly string[],
  change: Partial<JudgedApplication> = {},
): JudgedApplication => ({
  ...{ applicationId, asked: 100n, drawnPosition: 1 },
  judges: totals.map((points, at) => ({ seat: at + 1, points: [points] })),
  ...change,
});

describe('places of a grant programme', () => {
  it.each<[string, string[], boolean, string]>([
    ['highest and lowest left out', ['100', '90', '80', '70', '0'], true, '80.00'],
    ['the same untrimmed', ['100', '90', '80', '70', '0'], false, '68.00'],
    ['four judges are too few to leave one out', ['100', '90', '80', '0'], true, '67.50'],
    ['two highest alike: one of them goes', ['90', '90', '80', '70', '60'], true, '80.00'],
    ['a third that never ends', ['80', '80', '80', '81', '81'], true, '80.33'],
  ])('%s', (_, totals, trimmed, expected) => {
    expect(standings([judged('a', totals)], trimmed)[0]?.total).toBe(expected);
  });

  it('put the smaller request first among equals, then the drawn order', () => {
    const points = ['80', '80', '80', '80', '80'];
    const three = [
      judged('dear', points, { asked: 200n, drawnPosition: 1 }),
      judged('late', points, { drawnPosition: 3 }),
      judged('early', points, { drawnPosition: 2 }),
    ];
    expect(standings(three, true).map(({ applicationId }) => applicationId)).toEqual([
      'early',
      'late',
      'dear',
    ]);
  });

  it('put who has priority on equal terms before the draw, and behind no smaller request', () => {
    const points = ['80', '80', '80', '80', '80'];
    const three = [
      judged('first drawn', points, { drawnPosition: 1 }),
      judged('preferred', points, { drawnPosition: 2, preferred: true }),
      judged('preferred and dear', points, { asked: 200n, drawnPosition: 3, preferred: true }),
    ];
    expect(standings(three, true).map(({ applicationId }) => applicationId)).toEqual([
      'preferred',
      'first drawn',
      'preferred and dear',
    ]);
  });

  it('are the same in whatever order judges and applications come', () => {
    const points = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
    const sheets = fc.array(fc.array(points, { minLength: 5, maxLength: 7 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(sheets, fc.boolean(), fc.infiniteStream(fc.nat()), (all, trimmed, order) => {
        const first = all.map((totals, at) => judged(`application-${at}`, totals, { drawnPosition: at + 1 }));
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const again = shuffled(first).map((each) => ({ ...each, judges: shuffled(each.judges) }));
        expect(standings(again, trimmed)).toEqual(standings(first, trimmed));
      }),
      { numRuns: 40 },
    );
  });
});
