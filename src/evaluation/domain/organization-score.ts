import { type Day, addMonths } from '../../shared/days.js';
import { type Exact, exact, ratio, round, sum } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import { DEFAULT_BANDS, type Grade, type GradeBands } from './grade.js';
import { type Weights, weightedParts } from './weighted-parts.js';

/** A quality, S satisfaction, E effectiveness of return visits, T punctuality and reports, C credit. */
export type RankingPart = 'quality' | 'satisfaction' | 'effectiveness' | 'punctuality' | 'credit';

/** DESIGN; published with the ranking. */
export interface RankingSettings {
  readonly weights: Weights<RankingPart>;
  /** Projects closed within so many months before the ranking's day count. */
  readonly windowMonths: number;
  /** Below this number of counted projects an organization is 未参与排名. */
  readonly minProjects: number;
  /** A grade 不合格 within so many months caps the score below 良好. */
  readonly capMonths: number;
  readonly creditScores: Readonly<Record<'normal' | 'abnormal', string>>;
  readonly bands: GradeBands;
  /** Percent by which a project weighs less for each month that it is older; absent or 0: all weigh the same. */
  readonly decayPercent?: number;
  /** Projects weigh by their price with its signed supplements; absent: by the price at the signing. */
  readonly supplements?: boolean;
}

export const DEFAULT_RANKING: RankingSettings = {
  weights: { quality: '50', satisfaction: '20', effectiveness: '15', punctuality: '10', credit: '5' },
  windowMonths: 24,
  minProjects: 2,
  capMonths: 12,
  creditScores: { normal: '100', abnormal: '60' },
  bands: DEFAULT_BANDS,
  supplements: true,
};

/** One closed project; scores 0–100, those that don't exist yet left out. */
export interface ProjectResult {
  readonly closedOn: Day;
  readonly amount: Fen;
  readonly score: Exact;
  readonly grade: Grade;
  readonly satisfaction?: Exact;
  readonly effectiveness?: Exact;
  readonly punctuality?: Exact;
}

export interface OrganizationScore {
  /** Two decimals, HALF_UP, after the cap. */
  readonly score: Exact;
  readonly parts: Readonly<Partial<Record<RankingPart, Exact>>>;
  /** Parts without data, renormalised away. */
  readonly missing: readonly RankingPart[];
  /** A grade 不合格 lies within the cap's months: flagged, and the score held below 良好. */
  readonly capped: boolean;
}

/** The projects that count on a day: closed after the matching day `months` earlier, up to the day itself. */
export function countedProjects(
  projects: readonly ProjectResult[],
  asOf: Day,
  months: number,
): ProjectResult[] {
  const after = addMonths(asOf, -months);
  return projects.filter(({ closedOn }) => closedOn > after && closedOn <= asOf);
}

/** R = .50·A + .20·S + .15·E + .10·T + .05·C of one organization over its counted projects (at least one). */
export function organizationScore(
  projects: readonly ProjectResult[],
  credit: 'normal' | 'abnormal',
  asOf: Day,
  settings = DEFAULT_RANKING,
): OrganizationScore {
  const weight = (project: ProjectResult) => ageWeight(project.closedOn, asOf, settings.decayPercent ?? 0);
  const meanBy = (value: (project: ProjectResult) => Exact | undefined) =>
    weightedMean(projects.map((project) => ({ value: value(project), weight: weight(project) })));
  const worth = projects.some(({ amount }) => amount > 0n);
  const parts = {
    quality: weightedMean(
      projects.map((project) => ({
        value: project.score,
        weight: worth ? weight(project).mul(project.amount) : weight(project),
      })),
    ),
    satisfaction: meanBy((project) => project.satisfaction),
    effectiveness: meanBy((project) => project.effectiveness),
    punctuality: meanBy((project) => project.punctuality),
    credit: exact(settings.creditScores[credit]),
  };
  const { total, missing } = weightedParts(settings.weights, parts);
  const rounded = round(total ?? exact('0'), 2);
  const recent = countedProjects(projects, asOf, settings.capMonths);
  const capped = recent.some((project) => project.grade === 'unqualified');
  const ceiling = exact(settings.bands.good).sub(ratio(1n, 100n));
  return { score: capped && rounded.gt(ceiling) ? ceiling : rounded, parts, missing, capped };
}

/**
 * (1 − d)^months by calendar months: every month that goes by makes all projects of an organization lighter alike, so
 * that without new data nobody's score moves.
 */
function ageWeight(closedOn: Day, asOf: Day, decayPercent: number): Exact {
  const monthOf = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  const months = BigInt(Math.max(0, monthOf(asOf) - monthOf(closedOn)));
  return ratio(BigInt(100 - decayPercent) ** months, 100n ** months);
}

/** Σ weight·value / Σ weight over those with a value; undefined without any. */
function weightedMean(
  parts: readonly { readonly value: Exact | undefined; readonly weight: Exact }[],
): Exact | undefined {
  const known = parts.flatMap(({ value, weight }) => (value === undefined ? [] : [{ value, weight }]));
  if (known.length === 0) return undefined;
  return sum(known.map(({ value, weight }) => value.mul(weight))).div(sum(known.map(({ weight }) => weight)));
}
