import type { Day } from '../../shared/days.js';
import { type NoticeContent, fact } from './notice-content.js';

/** One ranked organization: a figure made of many projects, nobody's answers. */
export interface RankingRow {
  readonly rank: number;
  readonly organization: string;
  /** Two decimals. */
  readonly score: string;
  readonly projects: number;
}

/** The rules by which an edition was computed. */
export interface RankingMethod {
  readonly weights: Readonly<Record<keyof typeof PARTS, string>>;
  readonly windowMonths: number;
  readonly minProjects: number;
  readonly capMonths: number;
  readonly decayPercent?: number;
  readonly supplements?: boolean;
}

const PARTS = {
  ...{
    quality: '末期评估得分',
    satisfaction: '满意度',
    effectiveness: '回访成效',
    punctuality: '准时与报告',
  },
  credit: '信用',
} as const;

/** One edition. */
export interface RankingEdition {
  readonly edition: number;
  readonly asOf: Day;
  readonly notRanked: number;
  readonly method: RankingMethod;
  /** Last day for objections; null for editions from before there were any. */
  readonly objectionBy: Day | null;
  /** The edition that it corrects, after an objection. */
  readonly corrects: number | null;
}

/** The method in one sentence (DESIGN: published with every edition). */
function methodText({
  weights,
  windowMonths,
  minProjects,
  capMonths,
  decayPercent = 0,
  supplements = false,
}: RankingMethod): string {
  const parts = Object.entries(PARTS).map(
    ([part, name]) => `${name} ${weights[part as keyof typeof PARTS]}%`,
  );
  const decay = decayPercent > 0 ? `项目每早一个月权重降低 ${decayPercent}%；` : '';
  const amounts = supplements ? '末期评估得分按合同价款及截止日已生效的补充合同加权；' : '';
  return `${parts.join(' + ')}；${amounts}统计近 ${windowMonths} 个月内结项的项目，少于 ${minProjects} 个不参与排名；${decay}${capMonths} 个月内有不合格等次的，得分低于良好`;
}

/** A new edition of the ranking. Organizations without enough projects are only counted. */
export function rankingNotice(
  { edition, asOf, notRanked, method, objectionBy, corrects }: RankingEdition,
  rows: readonly RankingRow[],
): NoticeContent {
  const first = rows[0];
  return {
    kind: 'ranking',
    title: `社会组织服务排名（第 ${edition} 期）`,
    text: first
      ? `截至 ${asOf}，${rows.length} 家组织参与排名，首位为${first.organization}，${first.score} 分。排名不作为参加采购的条件。`
      : `截至 ${asOf}，尚无组织达到参与排名所需的项目数。`,
    facts: [
      ...fact('edition', '期号', String(edition)),
      ...fact('as-of', '统计截止', asOf),
      ...fact('method', '计算方法', methodText(method)),
      ...fact('corrects', '更正第几期', corrects === null ? null : String(corrects)),
      ...fact('objection-by', '异议截止', objectionBy),
      ...fact('not-ranked', '未参与排名', String(notRanked), '家'),
    ],
    table: {
      columns: ['名次', '组织', '得分', '项目数'],
      rows: rows.map(({ rank, organization, score, projects }) => [
        String(rank),
        organization,
        score,
        String(projects),
      ]),
    },
    publishedTo: objectionBy,
  };
}
