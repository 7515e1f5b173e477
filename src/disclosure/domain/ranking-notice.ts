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

/** A new edition of the ranking. Organizations without enough projects are only counted. */
export function rankingNotice(
  { edition, asOf, notRanked }: { readonly edition: number; readonly asOf: Day; readonly notRanked: number },
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
    publishedTo: null,
  };
}
