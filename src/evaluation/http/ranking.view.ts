import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { RankingEntry } from '../data/ranking-entry.entity.js';
import type { Ranking } from '../data/ranking.entity.js';
import { partPoints } from '../domain/part-points.js';
import type { RankingPart, RankingSettings } from '../domain/organization-score.js';
import type { Grade } from '../domain/grade.js';
import type { ProjectInput } from '../domain/project-input.js';
import type { RankingLine } from '../domain/ranking.js';

const PARTS: readonly RankingPart[] = ['quality', 'satisfaction', 'effectiveness', 'punctuality', 'credit'];

/** Weights of the parts in percent. */
export class RankingWeightsView {
  /** Score of the final evaluations, weighted by the projects' amounts. @example "50" */
  quality: string;
  /** Mean score of the indicator 满意度. @example "20" */
  satisfaction: string;
  /** Mean effectiveness over the return visits. @example "15" */
  effectiveness: string;
  /** Punctuality and reports. @example "10" */
  punctuality: string;
  /** 100 normal, 60 on the list of abnormal activities. @example "5" */
  credit: string;
}

/** The rules by which an edition was computed. */
export class RankingRulesView {
  weights: RankingWeightsView;
  /** Projects closed within so many months count. */
  windowMonths: number;
  /** Fewer closed projects: 未参与排名. */
  minProjects: number;
  /** A 不合格 within so many months holds the score below 良好. */
  capMonths: number;
  /** Percent by which a project weighs less for each month that it is older; 0: all the same. */
  decayPercent: number;
  /** Whether amounts are the contracts' prices with the supplements in effect by the day; false: the prices at the signing. */
  supplements: boolean;

  static of(settings: RankingSettings): RankingRulesView {
    const { weights, windowMonths, minProjects, capMonths, decayPercent = 0, supplements = false } = settings;
    const { quality, satisfaction, effectiveness, punctuality, credit } = weights;
    return {
      weights: { quality, satisfaction, effectiveness, punctuality, credit },
      ...{ windowMonths, minProjects, capMonths, decayPercent, supplements },
    };
  }
}

/** One edition of the ranking of organizations. */
export class RankingView {
  id: string;
  version: number;
  /** 1, 2, 3 … */
  edition: number;
  /** What was concluded up to this day counts. */
  asOf: string;
  /** RFC 3339. */
  computedAt: string;
  /** Last day for objections (`appeals`) of those who stand in it. */
  objectionBy: string | null;
  /** The edition that this one corrects, after an objection. */
  correctsId: string | null;
  rules: RankingRulesView;

  static of(row: Ranking): RankingView {
    const { id, version, edition, asOf, objectionBy, correctsId, createdAt, settings } = row;
    const computedAt = formatInstant(createdAt);
    const rules = RankingRulesView.of(settings);
    return { id, version, edition, asOf, computedAt, objectionBy, correctsId, rules };
  }
}

/** Editions, newest first. */
export class RankingListView {
  items: RankingView[];
  next: string | null;
}

/** One part of a score. */
export class RankingPartView {
  part: RankingPart;
  /** Percent, as announced. @example "50" */
  weight: string;
  /** 0–100, four decimals; null where there is no data. @example "89.9600" */
  value: string | null;
  /** What it brings after missing parts are renormalised away, four decimals. @example "49.9778" */
  points: string | null;
}

/** One closed project that went into a score. */
export class RankedProjectView {
  contractId: string;
  title: string;
  /** Day on which its final evaluation was concluded. */
  closedOn: string;
  /** What it weighs: the contract's price with its supplements. */
  amount: MoneyView;
  /** How much of it they add. */
  supplements: MoneyView;
  /** @example "89.96" */
  score: string;
  grade: Grade;
  satisfaction: string | null;
  effectiveness: string | null;
  /** Deliveries and reports that had to be handed in; null: none had a day. */
  dueHandIns: number | null;
  /** How many of these came in time. */
  handInsInTime: number | null;
  /** Return visits without a score: the effectiveness is incomplete. */
  missingVisits: string[];

  static of(input: ProjectInput): RankedProjectView {
    const { contractId, title, closedOn, score, grade, satisfaction, effectiveness, missingVisits } = input;
    return {
      ...{ contractId, title, closedOn, score, grade, satisfaction, effectiveness },
      amount: MoneyView.of(BigInt(input.amountFen)),
      supplements: MoneyView.of(BigInt(input.supplementsFen ?? '0')),
      dueHandIns: input.keptDays?.due ?? null,
      handInsInTime: input.keptDays?.inTime ?? null,
      missingVisits: [...missingVisits],
    };
  }
}

/** One organization in an edition, with everything its figure was made from. */
export class RankingEntryView {
  organizationId: string;
  /** @example 清岚社区养老服务中心（示例） */
  name: string;
  /** `not-ranked`: too few closed projects (未参与排名). */
  outcome: RankingLine['outcome'];
  /** Equal scores share a rank: 1, 1, 3. */
  rank: number | null;
  /** Two decimals, HALF_UP. @example "91.20" */
  score: string | null;
  parts: RankingPartView[];
  /** Parts without data, renormalised away. */
  missing: RankingPart[];
  /** Held below 良好 because of a recent 不合格. */
  capped: boolean;
  projects: RankedProjectView[];

  static of(entry: RankingEntry, name: string, { weights }: RankingSettings): RankingEntryView {
    const { organizationId, outcome, rank, score, missing, capped } = entry;
    const points = partPoints(weights, entry.parts);
    return {
      ...{ organizationId, name, outcome, rank, score, missing, capped },
      parts: PARTS.map((part) => ({
        ...{ part, weight: weights[part] },
        value: entry.parts[part] ?? null,
        points: points[part] ?? null,
      })),
      projects: entry.projects.map((project) => RankedProjectView.of(project)),
    };
  }
}

/** One edition, explained figure by figure. */
export class RankingDetailView extends RankingView {
  entries: RankingEntryView[];

  static override of(
    ranking: Ranking,
    entries: readonly RankingEntry[] = [],
    names: ReadonlyMap<string, { readonly name: string }> = new Map(),
  ): RankingDetailView {
    return Object.assign(RankingView.of(ranking), {
      entries: entries.map((entry) =>
        RankingEntryView.of(entry, names.get(entry.organizationId)?.name ?? '', ranking.settings),
      ),
    });
  }
}
