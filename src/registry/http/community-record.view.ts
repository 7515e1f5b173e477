import type { CommunityGroup } from '../data/community-record.entity.js';
import type { CommunityProfile } from '../data/community-records.js';

/** Figures of a community on a day. */
export class CommunityFiguresView {
  asOf: string;
  households: number;
  residents: number;
  grids: number;
  gridWorkers: number;
  /** 专职社区工作者 */
  staff: number;
  source: string;
}

/** A grade for a time. */
export class CommunityGradeView {
  /** 示范, 精品, 达标. @example model */
  grade: string;
  validFrom: string;
  /** Inclusive. */
  validTo: string;
  basis: string;
}

/** An open service window. */
export class ServiceWindowView {
  id: string;
  /** @example core */
  kind: string;
  name: string;
  services: string;
}

/** What is known of a community on a day. */
export class CommunityProfileView {
  communityId: string;
  name: string;
  /** The latest by that day; null when none were entered. */
  figures: CommunityFiguresView | null;
  grade: CommunityGradeView | null;
  windows: ServiceWindowView[];
  /** Groups that lived on that day. */
  groups: number;

  static of({ communityId, name, figures, grade, windows, groups }: CommunityProfile): CommunityProfileView {
    return {
      ...{ communityId, name, groups },
      figures: figures && {
        ...{ asOf: figures.asOf, households: figures.households, residents: figures.residents },
        ...{ grids: figures.grids, gridWorkers: figures.gridWorkers, staff: figures.staff },
        source: figures.source,
      },
      grade: grade && {
        ...{ grade: grade.grade, validFrom: grade.validFrom, validTo: grade.validTo, basis: grade.basis },
      },
      windows: windows.map(({ id, kind, name: called, services }) => ({ id, kind, name: called, services })),
    };
  }
}

/** A group without legal personality. */
export class CommunityGroupView {
  id: string;
  version: number;
  communityId: string;
  /** The organization that stands for it. */
  hubId: string | null;
  /** @example culture */
  kind: string;
  name: string;
  members: number;
  filedOn: string;
  endedOn: string | null;
  /** @example initial */
  capacity: string;
  plan: string | null;

  static of(group: CommunityGroup): CommunityGroupView {
    const { id, version, communityId, hubId, kind, name, members, filedOn, endedOn, capacity, plan } = group;
    return { id, version, communityId, hubId, kind, name, members, filedOn, endedOn, capacity, plan };
  }
}

/** Groups, newest first. */
export class CommunityGroupListView {
  items: CommunityGroupView[];
  next: string | null;
}
