import type { CommunityIndicatorFigures, CommunityLine } from '../data/community-indicators.js';

/** From the fewest to the most. */
export class RangeView {
  least: number;
  most: number;

  static of([least, most]: readonly [number, number]): RangeView {
    return { least, most };
  }
}

/** One community beside what the formulas ask for. */
export class CommunityLineView {
  communityId: string;
  name: string;
  /** The day of its figures; null when none were entered. */
  asOf: string | null;
  households: number | null;
  residents: number | null;
  staff: number | null;
  /** 1 for each 1000 residents, 5 up to 5000. */
  staffWanted: number | null;
  staffMissing: number | null;
  grids: number | null;
  gridsWanted: RangeView | null;
  gridsOutOfRange: boolean | null;
  gridWorkers: number | null;
  gridWorkersWanted: RangeView | null;
  gridWorkersMissing: number | null;
  windows: number;
  groups: number;
  /** What is not known or too old: `figures`, `figures-old`, `windows`, `groups`. */
  missing: string[];

  static of({ profile, norm, gaps, missing }: CommunityLine): CommunityLineView {
    const { communityId, name, figures, windows, groups } = profile;
    const { asOf = null, households = null, residents = null, staff = null } = figures ?? {};
    const { grids = null, gridWorkers = null } = figures ?? {};
    const { staffMissing = null, gridsOutOfRange = null, gridWorkersMissing = null } = gaps ?? {};
    return {
      ...{ communityId, name, asOf, households, residents, staff, staffWanted: norm?.staff ?? null },
      ...{ staffMissing, grids, gridsWanted: norm && RangeView.of(norm.grids), gridsOutOfRange },
      ...{ gridWorkers, gridWorkersWanted: norm && RangeView.of(norm.gridWorkers), gridWorkersMissing },
      ...{ windows: windows.length, groups, missing: [...missing] },
    };
  }
}

/** An organization that serves under no contract. */
export class IdleOrganizationView {
  id: string;
  name: string;
}

/** Indicators over communities, organizations and workers. */
export class CommunityIndicatorsView {
  on: string;
  communities: CommunityLineView[];
  /** Groups a community, on average. @example 3.25 */
  groupsPerCommunity: string | null;
  /** What the district wants of it. @example 10 */
  groupsWanted: number;
  /** Verified organizations that serve under no contract on that day, by name; 500 at the most. */
  organizationsWithoutProject: IdleOrganizationView[];
  /** Social workers of the register who are employed nowhere on that day. */
  workersWithoutOrganization: number;

  static of(figures: CommunityIndicatorFigures): CommunityIndicatorsView {
    const { on, groupsPerCommunity, groupsWanted, workersWithoutOrganization } = figures;
    return {
      ...{ on, groupsPerCommunity, groupsWanted, workersWithoutOrganization },
      communities: figures.communities.map((line) => CommunityLineView.of(line)),
      organizationsWithoutProject: figures.organizationsWithoutProject.map(({ id, name }) => ({ id, name })),
    };
  }
}
