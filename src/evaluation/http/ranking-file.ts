import type { RankingEntry } from '../data/ranking-entry.entity.js';
import { formatYuan } from '../../shared/money.js';

/** Headers of a ranking's inputs as a sheet. */
export const INPUT_HEADERS = [
  '名次',
  '机构',
  '结果',
  '得分',
  '项目合同',
  '项目',
  '评估生效日',
  '权重：合同价款与已生效补充合同（元）',
  '其中补充合同（元）',
  '评估得分',
  '等次',
  '满意度',
  '回访成效',
  '应按期提交次数',
  '按期提交次数',
  '缺少的回访',
] as const;

/** One row for each project that went into a score: whoever has them can compute the ranking again. */
export function inputRows(
  entries: readonly RankingEntry[],
  nameOf: (organizationId: string) => string,
): string[][] {
  return entries.flatMap(({ rank, organizationId, outcome, score, projects }) =>
    projects.map((project) => [
      ...[rank === null ? '' : String(rank), nameOf(organizationId), outcome, score ?? ''],
      ...[project.contractId, project.title, project.closedOn],
      ...[project.amountFen, project.supplementsFen ?? '0'].map((fen) => formatYuan(BigInt(fen))),
      ...[project.score, project.grade, project.satisfaction ?? '', project.effectiveness ?? ''],
      ...(project.keptDays ? [String(project.keptDays.due), String(project.keptDays.inTime)] : ['', '']),
      project.missingVisits.join('、'),
    ]),
  );
}
