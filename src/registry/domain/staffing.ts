/** Parameters of the staffing formulas; LOCAL, from the source reports (S31–S33). */
export interface StaffingRules {
  /** Households of the smallest and of the largest grid. */
  readonly gridHouseholds: readonly [least: number, most: number];
  /** Fewest and most workers of a grid. */
  readonly workersPerGrid: readonly [least: number, most: number];
  /** Groups that a community has on average. */
  readonly groupsPerCommunity: number;
}

/** Figures of a community on a day. */
export interface StaffingFacts {
  readonly households: number;
  readonly residents: number;
  readonly grids: number;
  readonly gridWorkers: number;
  readonly staff: number;
}

/** What a community of that size should have. */
export interface StaffingNorm {
  readonly staff: number;
  readonly grids: readonly [least: number, most: number];
  readonly gridWorkers: readonly [least: number, most: number];
}

/** Fewest community staff by the seed's formula: 1 for each 1000 residents, 5 up to 5000. */
const FEWEST_STAFF = 5;
const RESIDENTS_PER_STAFF = 1000;

/** What the formulas ask for. A community without households has one grid all the same. */
export function staffingNorm(
  { households, residents }: Pick<StaffingFacts, 'households' | 'residents'>,
  { gridHouseholds, workersPerGrid }: StaffingRules,
): StaffingNorm {
  const least = Math.max(1, Math.ceil(households / gridHouseholds[1]));
  const most = Math.max(least, Math.floor(households / gridHouseholds[0]));
  return {
    staff: Math.max(FEWEST_STAFF, Math.ceil(residents / RESIDENTS_PER_STAFF)),
    grids: [least, most],
    gridWorkers: [least * workersPerGrid[0], most * workersPerGrid[1]],
  };
}

/** How many are lacking, and where the grids are out of their range; nothing below zero. */
export function staffingGaps(facts: StaffingFacts, norm: StaffingNorm) {
  return {
    staffMissing: Math.max(0, norm.staff - facts.staff),
    gridsOutOfRange: facts.grids < norm.grids[0] || facts.grids > norm.grids[1],
    gridWorkersMissing: Math.max(0, norm.gridWorkers[0] - facts.gridWorkers),
  };
}
