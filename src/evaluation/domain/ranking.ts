import type { Day } from '../../shared/days.js';
import {
  DEFAULT_RANKING,
  type OrganizationScore,
  type ProjectResult,
  countedProjects,
  organizationScore,
} from './organization-score.js';

/** `barred`: on the list of 严重违法失信 organizations; excluded, and nothing may be bought from it anyway. */
export type Credit = 'normal' | 'abnormal' | 'barred';

export interface RankedOrganization {
  readonly organizationId: string;
  readonly credit: Credit;
  readonly projects: readonly ProjectResult[];
}

export type RankingLine =
  | ({
      readonly organizationId: string;
      readonly outcome: 'ranked';
      readonly rank: number;
    } & OrganizationScore)
  /** 未参与排名: too few projects. */
  | { readonly organizationId: string; readonly outcome: 'not-ranked'; readonly projects: number }
  | { readonly organizationId: string; readonly outcome: 'excluded' };

interface Scored {
  readonly organizationId: string;
  readonly result: OrganizationScore;
}

/**
 * Ranks organizations on a day: standard competition ranking (1, 1, 3) of the rounded scores, then those not
 * ranked, then the excluded, within equals by id. Never a gate for bidding and never a tie-breaker in an award.
 */
export function ranking(
  organizations: readonly RankedOrganization[],
  asOf: Day,
  settings = DEFAULT_RANKING,
): RankingLine[] {
  const scored: Scored[] = [];
  const unranked: RankingLine[] = [];
  const excluded: RankingLine[] = [];
  for (const { organizationId, credit, projects } of organizations.toSorted(byId)) {
    const counted = countedProjects(projects, asOf, settings.windowMonths);
    if (credit === 'barred') excluded.push({ organizationId, outcome: 'excluded' });
    else if (counted.length < Math.max(1, settings.minProjects)) {
      unranked.push({ organizationId, outcome: 'not-ranked', projects: counted.length });
    } else scored.push({ organizationId, result: organizationScore(counted, credit, asOf, settings) });
  }
  return [...standings(scored), ...unranked, ...excluded];
}

/** Best first; an equal score shares the rank of the first who has it, and the ranks after it are skipped. */
function standings(scored: readonly Scored[]): RankingLine[] {
  const lines: (RankingLine & { outcome: 'ranked' })[] = [];
  for (const { organizationId, result } of scored.toSorted((a, b) =>
    b.result.score.compare(a.result.score),
  )) {
    const before = lines.at(-1);
    const rank = before?.score.equals(result.score) ? before.rank : lines.length + 1;
    lines.push({ organizationId, outcome: 'ranked', rank, ...result });
  }
  return lines;
}

function byId(a: RankedOrganization, b: RankedOrganization): number {
  return a.organizationId < b.organizationId ? -1 : 1;
}
