import type { Grade } from './grade.js';

/**
 * What a grade brings: `tail-factor` of the last instalment; `rectification` with a plan, a deadline and a re-visit, a
 * sanction proposed when it fails; `exclusion` proposed as a sanction with its defence; `priority` on equal terms;
 * `objective-factor` that a tender may announce; `commendation`.
 */
export const CONSEQUENCE_KINDS = [
  'tail-factor',
  'rectification',
  'exclusion',
  'priority',
  'objective-factor',
  'commendation',
] as const;
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** True for what lasts and purchases ask the register for. */
export function isFavour(kind: ConsequenceKind): boolean {
  return kind === 'priority' || kind === 'objective-factor';
}

export const CONSEQUENCE_NAMES: Readonly<Record<ConsequenceKind, string>> = {
  'tail-factor': '尾款系数',
  rectification: '限期整改',
  exclusion: '下一年度不予购买（限额以下及公益创投）',
  priority: '同等条件下优先（限额以下及公益创投）',
  'objective-factor': '客观评审因素',
  commendation: '通报表扬',
};

/** One consequence of a grade, as it was announced. */
export interface ConsequenceRule {
  readonly grade: Grade;
  readonly kind: ConsequenceKind;
  /** The document and article that announced it. */
  readonly basis: string;
  /** Working days to put it right. Rectifications only. */
  readonly workingDays?: number;
  /** Whole months: of a priority, of an exclusion, of the bar proposed when a rectification fails. */
  readonly months?: number;
  /** Points out of 100, at most 10. Objective factors only. */
  readonly points?: string;
}

const BASIS = '成效评估结果应用规则（平台默认，签约前公布）';

/** LOCAL (清流, 深圳): priority and award for 优秀 and 良好, rectification below, no purchase for a year after 不合格. */
export const DEFAULT_CONSEQUENCES: readonly ConsequenceRule[] = [
  { grade: 'excellent', kind: 'tail-factor', basis: BASIS },
  { grade: 'excellent', kind: 'priority', basis: BASIS, months: 12 },
  { grade: 'excellent', kind: 'objective-factor', basis: BASIS, months: 12, points: '5' },
  { grade: 'excellent', kind: 'commendation', basis: BASIS },
  { grade: 'good', kind: 'tail-factor', basis: BASIS },
  { grade: 'good', kind: 'priority', basis: BASIS, months: 12 },
  { grade: 'good', kind: 'objective-factor', basis: BASIS, months: 12, points: '3' },
  { grade: 'qualified', kind: 'tail-factor', basis: BASIS },
  { grade: 'qualified', kind: 'rectification', basis: BASIS, workingDays: 20, months: 6 },
  { grade: 'unqualified', kind: 'tail-factor', basis: BASIS },
  { grade: 'unqualified', kind: 'rectification', basis: BASIS, workingDays: 20, months: 6 },
  { grade: 'unqualified', kind: 'exclusion', basis: BASIS, months: 12 },
];
