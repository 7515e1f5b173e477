import type { Day } from '../../shared/days.js';
import { refusals } from '../../shared/violation.js';
import type { Violation } from '../../shared/violation.js';

/** 良好 · 提示 · 严重 */
export const CONDUCT_KINDS = ['good', 'remark', 'serious'] as const;
export type ConductKind = (typeof CONDUCT_KINDS)[number];

const EXPERTS = '财库〔2016〕198号';

/** Why something about experts was refused. */
export const refuseExpert = refusals('expert', {
  known: { zh: '该账号已在专家库中。', en: 'This account is in the pool.' },
  noAccount: {
    zh: '没有该账号，或该账号没有评审专家角色。',
    en: 'There is no such account with the role of an expert.',
  },
  supervisesProcurement: {
    zh: '政府采购监督管理部门的工作人员不得作为评审专家。',
    en: 'Staff of the procurement supervision can be no expert.',
    rule: EXPERTS,
  },
  decidesOwn: { zh: '录入人不得批准。', en: 'Whoever entered an expert does not approve him.' },
  absenceEndsEarly: { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  absencePast: { zh: '请假须从今天或之后开始。', en: 'An absence begins today at the earliest.' },
  absenceOverlaps: { zh: '与已登记的请假重叠。', en: 'It overlaps another absence.' },
  organizationUnknown: { zh: '没有该组织。', en: 'There is no such organization.' },
  recusalKnown: { zh: '已声明回避该组织。', en: 'That recusal is declared.' },
  notOnPanel: { zh: '该专家不在本项目评审小组内。', en: 'That expert does not sit on this panel.' },
  reviewNotOver: { zh: '评审尚未结束。', en: 'The review is not over.' },
  conductNoted: { zh: '已记录该专家在本项目的履职情况。', en: 'His conduct in this review is noted.' },
  answered: { zh: '已提交意见。', en: 'It is answered already.' },
});

/** What doesn't fit in an absence. Days are inclusive. */
export function absenceViolations(from: Day, to: Day, today: Day): Violation[] {
  return [
    ...(to >= from ? [] : [refuseExpert.absenceEndsEarly({ pointer: '/to' })]),
    ...(from >= today ? [] : [refuseExpert.absencePast({ pointer: '/from' })]),
  ];
}
