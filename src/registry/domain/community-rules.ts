import type { Day } from '../../shared/days.js';
import { refusals } from '../../shared/violation.js';
import type { Violation } from '../../shared/violation.js';

/** 示范 · 精品 · 达标 */
export const COMMUNITY_GRADES = ['model', 'quality', 'standard'] as const;
export type CommunityGradeCode = (typeof COMMUNITY_GRADES)[number];

/** 社区服务类 · 公益慈善类 · 文体活动类 · 专业调处类 */
export const GROUP_KINDS = ['service', 'charity', 'culture', 'mediation'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** 初级 · 成长 · 成熟 */
export const CAPACITIES = ['initial', 'developing', 'mature'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const WINDOW_KINDS = ['core', 'extra'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Why something about a community was refused. */
export const refuseCommunity = refusals('community', {
  notYours: { zh: '没有该社区，或不在本辖区。', en: 'There is no such community of your area.' },
  figuresKnown: { zh: '该社区当日数据已填报。', en: 'The figures of that day were entered already.' },
  dayAhead: { zh: '日期不得晚于今天。', en: 'The day is today at the latest.' },
  staffOverResidents: {
    zh: '工作人员数大于居民数，请核对。',
    en: 'There are more staff than residents; please check.',
  },
  residentsBelowHouseholds: {
    zh: '居民数小于户数，请核对。',
    en: 'There are fewer residents than households; please check.',
  },
  gradeOverlaps: { zh: '该社区在此期间已有等级。', en: 'The community has a grade at that time.' },
  gradeEndsEarly: { zh: '失效日期早于生效日期。', en: 'It ends before it begins.' },
  windowTaken: { zh: '同名窗口已开设。', en: 'A window of that name is open.' },
  windowClosed: { zh: '该窗口已关闭。', en: 'That window is closed.' },
  groupKnown: { zh: '同名社区社会组织已备案。', en: 'A group of that name is filed.' },
  groupEnded: { zh: '该社区社会组织已终止。', en: 'That group has ended.' },
  hubUnknown: {
    zh: '枢纽组织须为已核验、现有枢纽型称号的社会组织。',
    en: 'A hub is a verified organization that bears the hub tag.',
  },
  endsEarly: { zh: '终止日期早于备案日期。', en: 'It ends before it was filed.' },
});

/** What doesn't fit in the figures of a community. */
export function figuresViolations(
  facts: {
    readonly asOf: Day;
    readonly households: number;
    readonly residents: number;
    readonly staff: number;
  },
  today: Day,
): Violation[] {
  const { asOf, households, residents, staff } = facts;
  return [
    ...(asOf <= today ? [] : [refuseCommunity.dayAhead({ pointer: '/asOf' })]),
    ...(residents >= households ? [] : [refuseCommunity.residentsBelowHouseholds({ pointer: '/residents' })]),
    ...(staff <= residents || residents === 0
      ? []
      : [refuseCommunity.staffOverResidents({ pointer: '/staff' })]),
  ];
}
