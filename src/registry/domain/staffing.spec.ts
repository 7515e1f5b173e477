import { describe, expect, it } from '@jest/globals';
import { staffingGaps, staffingNorm } from './staffing.js';

const rules = { gridHouseholds: [200, 400], workersPerGrid: [1, 2], groupsPerCommunity: 10 } as const;

describe('the staffing formulas of the source reports', () => {
  it.each([
    [800, 5],
    [5_000, 5],
    [5_001, 6],
    [7_320, 8],
    [0, 5],
  ])('%s residents ask for %s staff', (residents, expected) => {
    expect(staffingNorm({ households: 0, residents }, rules).staff).toBe(expected);
  });

  it('1,860 households make 5 to 9 grids with 5 to 18 workers', () => {
    const { grids, gridWorkers } = staffingNorm({ households: 1860, residents: 5000 }, rules);
    expect([grids, gridWorkers]).toEqual([
      [5, 9],
      [5, 18],
    ]);
  });

  it('the variant of about 400 households is a parameter', () => {
    const variant = { ...rules, gridHouseholds: [400, 400] as const };
    expect(staffingNorm({ households: 1860, residents: 5000 }, variant).grids).toEqual([5, 5]);
    expect(staffingNorm({ households: 0, residents: 0 }, variant).grids).toEqual([1, 1]);
  });

  it('says what is lacking', () => {
    const norm = staffingNorm({ households: 1860, residents: 7320 }, rules);
    const facts = { households: 1860, residents: 7320, grids: 10, gridWorkers: 4, staff: 6 };
    expect(staffingGaps(facts, norm)).toEqual({
      staffMissing: 2,
      gridsOutOfRange: true,
      gridWorkersMissing: 1,
    });
    expect(staffingGaps({ ...facts, grids: 9, gridWorkers: 30, staff: 9 }, norm)).toEqual({
      ...{ staffMissing: 0, gridsOutOfRange: false, gridWorkersMissing: 0 },
    });
  });
});
