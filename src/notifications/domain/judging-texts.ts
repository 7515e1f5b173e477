import type { NoticeText } from './notice-text.js';

/** What is told about evaluations, appeals and what follows from them. */
export const JUDGING_TEXTS = {
  'evaluation-drafted': {
    zh: ['评估启动：{title}', '“{title}”已进入末期评估，请于 {until} 前提交自评报告。'],
    en: ['Evaluation begins: {title}', '"{title}" is being evaluated; please report on it until {until}.'],
  },
  'accountability-opened': {
    zh: ['责任追究：{title}', '“{title}”被提请责任追究，请于 {until} 前陈述；事实与依据见记录。'],
    en: [
      '{title} has to answer',
      'A case is put to {title}; please answer until {until}. The record says what for.',
    ],
  },
  'accountability-answered': {
    zh: ['责任追究已陈述：{title}', '“{title}”已就责任追究作出陈述，请由非提出人员作出处理。'],
    en: [
      '{title} has answered',
      '{title} has answered to its case; somebody else than who opened it concludes it.',
    ],
  },
  'accountability-ended': {
    zh: ['责任追究办结：{title}', '对“{title}”的责任追究已办结，处理与理由见记录。'],
    en: ['Case ended: {title}', 'The case of {title} has ended; the record says how and why.'],
  },
  'red-flag-raised': {
    zh: ['疑点提示：{title}', '“{title}”出现疑点提示 {code}，请于 {until} 前说明；数据与来源见疑点记录。'],
    en: [
      'A question: {title}',
      '{code} asks about "{title}"; please explain until {until}. The flag has the figures.',
    ],
  },
  'red-flag-found': {
    zh: ['疑点提示：{title}', '“{title}”出现疑点提示 {code}，数据与来源见疑点记录。'],
    en: ['A question: {title}', '{code} asks about "{title}"; the flag has the figures.'],
  },
  'red-flag-explained': {
    zh: ['疑点已说明：{title}', '“{title}”的疑点提示 {code} 已由采购人说明，请核实。'],
    en: ['Explained: {title}', '{code} about "{title}" was explained; please look at it.'],
  },
  'red-flag-decided': {
    zh: ['疑点已核实：{title}', '“{title}”的疑点提示 {code} 已由监管人员作出结论，理由见疑点记录。'],
    en: ['Decided: {title}', 'A supervisor has decided about {code} of "{title}"; the flag says why.'],
  },
  'red-flag-lapsed': {
    zh: ['疑点已消除：{title}', '“{title}”的数据变化后，疑点提示 {code} 不再成立。'],
    en: ['Lapsed: {title}', 'The figures of "{title}" have changed and {code} asks nothing any more.'],
  },
  'evaluation-returned': {
    zh: ['评估退回：{title}', '“{title}”的评分被退回，请按退回意见核对后重新提交。'],
    en: ['Sent back: {title}', 'Your scores of "{title}" were sent back; the evaluation says why.'],
  },
  'evaluation-delivered': {
    zh: ['评估结果送达：{title}', '“{title}”的评估结果已送达；如有异议，请于 {until} 前申诉。'],
    en: [
      'Result delivered: {title}',
      'The result of "{title}" is there; an appeal is possible until {until}.',
    ],
  },
  'appeal-lodged': {
    zh: ['收到申诉：{title}', '“{title}”的评估结果被申诉，请于 {until} 前由未参与原评估的人员复核。'],
    en: ['An appeal: {title}', 'The result of "{title}" is appealed against; it is decided until {until}.'],
  },
  'appeal-ended': {
    zh: ['申诉办结：{title}', '“{title}”的申诉已有结论，请查看申诉记录。'],
    en: ['Appeal ended: {title}', 'The appeal about "{title}" has ended; the record says how.'],
  },
  'appeal-overdue': {
    zh: ['申诉逾期未决：{title}', '“{title}”的申诉应于 {until} 前作出决定，至今未决。'],
    en: ['Undecided: {title}', 'The appeal about "{title}" was to be decided by {until} and is not.'],
  },
  'evaluation-concluded': {
    zh: ['评估结果生效：{title}', '“{title}”的评估结果已生效，结果运用见评估记录。'],
    en: ['Result in force: {title}', 'The result of "{title}" binds; the record says what follows from it.'],
  },
  'consequence-taken': {
    zh: [
      '评估结果运用：{title}',
      '“{title}”的评估结果带来：{what}。如有异议，请于 {until} 前申诉；依据见记录。',
    ],
    en: [
      'Consequence: {title}',
      'The result of "{title}" brings: {what}. An appeal is possible until {until}.',
    ],
  },
  'consequence-lifted': {
    zh: ['结果运用撤销：{title}', '“{title}”的“{what}”已撤销。'],
    en: ['Lifted: {title}', 'Of the result of "{title}", this was lifted: {what}.'],
  },
  'rectification-stepped': {
    zh: ['整改进展：{title}', '“{title}”的整改有新进展，期限 {until}；详见整改记录。'],
    en: ['Rectification: {title}', 'The rectification of "{title}", due {until}, has moved; see the record.'],
  },
  'revisit-asked': {
    zh: ['请回访复查：{title}', '“{title}”已报告整改完成，回访复查已自动列入计划，完成后请登记结果。'],
    en: [
      'A re-visit is asked for: {title}',
      '"{title}" is reported as put right; a re-visit is planned, please say afterwards whether it is.',
    ],
  },
} as const satisfies Record<string, NoticeText>;
