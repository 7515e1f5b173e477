import { type Exact, exact, round, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export type Grade = 'excellent' | 'good' | 'qualified' | 'unqualified';

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  good: '良好',
  qualified: '合格',
  unqualified: '不合格',
};

/** Lower bounds of the half-open bands, inclusive, on the rounded score. */
export interface GradeBands {
  readonly excellent: string;
  readonly good: string;
  readonly qualified: string;
}

/** LOCAL (Shenzhen 2021): [90,100] 优秀, [80,90) 良好, [60,80) 合格, below 不合格. */
export const DEFAULT_BANDS: GradeBands = { excellent: '90', good: '80', qualified: '60' };

/** LOCAL one-vote vetoes, where the district has announced none of its own. */
export const VETO_NAMES: Readonly<Record<string, string>> = {
  'safety-accident': '安全责任事故',
  'false-ledger': '服务台账造假',
  'misused-funds': '挪用项目资金',
  'privacy-leak': '泄露服务对象隐私',
  subletting: '转包',
};

/** Bounds must fall from excellent to qualified and lie within 0–100. */
export function bandViolations(bands: GradeBands): Violation[] {
  const [excellent, good, qualified] = [exact(bands.excellent), exact(bands.good), exact(bands.qualified)];
  const falling = excellent.lte(100) && good.lt(excellent) && qualified.lt(good) && qualified.gte(0);
  return falling ? [] : [refuse.bandsNotFalling({ pointer: '/bands' })];
}

/** Rounds HALF_UP to two decimals first and compares then: 89.995 is 90.00 and excellent. */
export function gradeOf(total: Exact, bands = DEFAULT_BANDS): Grade {
  const score = round(total, 2);
  if (score.gte(exact(bands.excellent))) return 'excellent';
  if (score.gte(exact(bands.good))) return 'good';
  return score.gte(exact(bands.qualified)) ? 'qualified' : 'unqualified';
}

/** The published score with two decimals and its grade; any veto makes the grade 不合格 and leaves the score. */
export function conclusion(
  total: Exact,
  vetoes: readonly string[],
  bands = DEFAULT_BANDS,
): { score: string; grade: Grade } {
  return { score: toDecimal(total, 2), grade: vetoes.length > 0 ? 'unqualified' : gradeOf(total, bands) };
}
