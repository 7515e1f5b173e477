import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings } from '../../platform/index.js';
import {
  type CommunityProfile,
  CommunityRecords,
  type StaffingNorm,
  type StaffingRules,
  staffingGaps,
  staffingNorm,
} from '../../registry/index.js';
import { type Day, daysBetween } from '../../shared/days.js';
import { ratio, toDecimal } from '../../shared/exact.js';

/** One community beside what the formulas ask for. */
export interface CommunityLine {
  readonly profile: CommunityProfile;
  readonly norm: StaffingNorm | null;
  readonly gaps: ReturnType<typeof staffingGaps> | null;
  /** What is not known or too old. */
  readonly missing: readonly ('figures' | 'figures-old' | 'windows' | 'groups')[];
}

/** Figures over communities, organizations and workers on a day. */
export interface CommunityIndicatorFigures {
  readonly on: Day;
  readonly communities: readonly CommunityLine[];
  /** Groups a community, on average; decimal text, null without communities. */
  readonly groupsPerCommunity: string | null;
  readonly groupsWanted: number;
  readonly organizationsWithoutProject: readonly { readonly id: string; readonly name: string }[];
  readonly workersWithoutOrganization: number;
}

/** Figures older than this many days are told as old (DESIGN). */
const OLD_AFTER = 365;
const MOST_ROWS = 500;

/** Indicators of the source reports (S29–S34, S91); each says what is not known instead of counting it as none. */
@Injectable()
export class CommunityIndicators {
  constructor(
    private readonly database: Database,
    private readonly records: CommunityRecords,
    private readonly settings: Settings,
  ) {}

  /** Of the caller's communities; organizations and workers are the whole register's. */
  async of(actor: Actor, on: Day): Promise<CommunityIndicatorFigures> {
    const rules = this.rules();
    const profiles = await this.records.profiles(await this.records.within(actor), on);
    const groups = profiles.reduce((sum, profile) => sum + profile.groups, 0);
    return {
      on,
      communities: profiles.map((profile) => lineOf(profile, rules, on)),
      groupsPerCommunity:
        profiles.length === 0 ? null : toDecimal(ratio(BigInt(groups), BigInt(profiles.length)), 2),
      groupsWanted: rules.groupsPerCommunity,
      organizationsWithoutProject: await this.withoutProject(on),
      workersWithoutOrganization: await this.unattached(on),
    };
  }

  private rules(): StaffingRules {
    const pair = (text: string): [number, number] => {
      const [least = 1, most = 1] = text.split('-').map(Number);
      return [least, most];
    };
    const { gridHouseholds, workersPerGrid, groupsPerCommunity } = this.settings;
    return { gridHouseholds: pair(gridHouseholds), workersPerGrid: pair(workersPerGrid), groupsPerCommunity };
  }

  private withoutProject(on: Day): Promise<{ id: string; name: string }[]> {
    return this.database.reader.query(
      `SELECT o.id, o.name FROM organization o
        WHERE o.state = 'active' AND NOT EXISTS (
          SELECT 1 FROM contracting_serving s WHERE s.organization_id = o.id AND $1::date BETWEEN s.service_from AND s.service_to)
        ORDER BY o.name, o.id LIMIT ${MOST_ROWS}`,
      [on],
    );
  }

  private async unattached(on: Day): Promise<number> {
    const [row]: { count: number }[] = await this.database.reader.query(
      `SELECT count(*)::int AS count FROM social_worker w WHERE NOT EXISTS (
         SELECT 1 FROM employment e WHERE e.worker_id = w.id AND e.valid_from <= $1 AND (e.valid_to IS NULL OR e.valid_to >= $1))`,
      [on],
    );
    return row?.count ?? 0;
  }
}

function lineOf(profile: CommunityProfile, rules: StaffingRules, on: Day): CommunityLine {
  const { figures, windows, groups } = profile;
  const norm = figures && staffingNorm(figures, rules);
  const old = figures !== null && daysBetween(figures.asOf, on) > OLD_AFTER;
  return {
    ...{ profile, norm, gaps: figures && norm && staffingGaps(figures, norm) },
    missing: [
      ...(figures === null ? (['figures'] as const) : []),
      ...(old ? (['figures-old'] as const) : []),
      ...(windows.length === 0 ? (['windows'] as const) : []),
      ...(groups === 0 ? (['groups'] as const) : []),
    ],
  };
}
