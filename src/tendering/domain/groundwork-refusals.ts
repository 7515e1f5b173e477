import { refusals } from '../../shared/violation.js';

const INTENTION = '财库〔2020〕10号';
const NEEDS = '财库〔2021〕22号';

/** What is missing or wrong before a tender: intentions, surveys of the need, plans. */
export const refuseGroundwork = refusals('groundwork', {
  intentionMissing: {
    zh: '该服务事项没有已公开的采购意向；须至迟于 {latest} 公开，或者书面说明因不可预见的原因急需开展采购',
    en: 'No procurement intention for the item is public; it has to be public by {latest}, or the lead says in writing why the purchase could not be foreseen',
    rule: INTENTION,
  },
  intentionTooLate: {
    zh: '采购意向于 {published} 公开，距今天不足 {days} 日；今天发布的采购须至迟于 {latest} 公开意向，本采购最早于 {earliest} 发布',
    en: 'The intention is public since {published}, less than {days} days: for a publication today it had to be public by {latest}; this tender can be published from {earliest} on',
    rule: INTENTION,
  },
  intentionBelowBudget: {
    zh: '预算金额 {budget} 元超过采购意向公开的 {intended} 元，须公开新版采购意向',
    en: 'The budget {budget} is above the {intended} of the intention: publish a new edition of it',
    rule: INTENTION,
  },
  consultationMissing: {
    zh: '公共服务的采购需求须先征求服务对象意见：该服务事项没有居民支持的征求意见记录',
    en: 'The public has to be consulted on a public service: no consultation on record supports the item',
    rule: '政府采购法实施条例 art. 15',
  },
  surveyMissing: {
    zh: '该项目须先开展需求调查（向社会公众提供的公共服务，或者预算达到 {from} 元）',
    en: 'The need has to be surveyed first (a service to the public, or a budget of {from} or more)',
    rule: NEEDS,
  },
  surveyStale: {
    zh: '最近一次需求调查于 {surveyed} 结束，已超过一年，须重新开展',
    en: 'The last survey of the need ended on {surveyed}, more than a year ago: survey again',
    rule: NEEDS,
  },
  planMissing: {
    zh: '没有按该采购方式编制并通过审查的采购实施计划',
    en: 'There is no reviewed procurement plan for the item by this method',
    rule: NEEDS,
  },
  planBelowBudget: {
    zh: '预算金额 {budget} 元超过采购实施计划的 {planned} 元',
    en: 'The budget {budget} is above the {planned} of the procurement plan',
    rule: NEEDS,
  },
  acceptancePlanMissing: {
    zh: '须写明履约验收方案：主体、时间、方式、程序、内容和标准',
    en: 'The acceptance plan is missing: subject, time, way, procedure, content and standard',
    rule: NEEDS,
  },
  itemNotOurs: {
    zh: '服务事项不存在，或者不是本街道社区提交的',
    en: 'There is no such item submitted by a community of this street',
  },
  drafterPublishes: { zh: '起草人不得自行公开', en: 'Who drafted it does not publish it' },
  intentionPublished: {
    zh: '已公开的采购意向不得修改；请编制新版',
    en: 'A published intention is not edited: draft a new edition',
  },
  revisedAlready: { zh: '该采购意向已有新版', en: 'A next edition of this intention exists already' },
  monthTooSoon: {
    zh: '采购意向须在采购活动开始前公开至少 {days} 日：预计采购时间不得早于 {earliest}',
    en: 'An intention is public at least {days} days before the purchase begins: not expected before {earliest}',
    rule: INTENTION,
  },
  surveyTooFew: {
    zh: '面向市场主体开展需求调查，调查对象一般不少于 3 个，现为 {count} 个',
    en: 'A survey of the market asks three suppliers at least, not {count}',
    rule: NEEDS,
  },
  surveyDays: {
    zh: '需求调查的起止日期须先后相接，且不晚于今天',
    en: 'A survey begins before it ends, and has ended',
  },
  surveyorUnknown: {
    zh: '受托单位不在供应商库中',
    en: 'The organization is not among the registered suppliers',
  },
  surveyorBids: {
    zh: '承担该项目需求调查的单位不得参加本项目投标',
    en: 'Who surveyed the need of this purchase may not bid for it',
    rule: '政府采购法实施条例 art. 18（类推）',
  },
  plannerBids: {
    zh: '为该项目提供整体设计、规范编制服务的单位不得参加本项目投标',
    en: 'Who designed this purchase or wrote its specification may not bid for it',
    rule: '政府采购法实施条例 art. 18',
  },
  planSubmitted: {
    zh: '已提交审查的采购实施计划不得修改',
    en: 'A plan under review or approved is not edited',
  },
  drafterReviews: {
    zh: '编制人不得审查自己编制的采购实施计划',
    en: 'Who drafted the plan does not review it',
    rule: NEEDS,
  },
  reviewedAlready: {
    zh: '该采购实施计划本次提交已完成此项审查',
    en: 'This review of the plan as submitted is done already',
  },
  reviewPoints: {
    zh: '审查须逐项作出结论：{points}',
    en: 'A review decides on each point once: {points}',
    rule: NEEDS,
  },
  reviewNoteMissing: {
    zh: '不符合要求的审查事项须写明意见',
    en: 'A point that does not conform needs a note',
  },
});
