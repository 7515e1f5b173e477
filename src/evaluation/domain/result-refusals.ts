import { refusals } from '../../shared/violation.js';

/** Why a step of evaluation rules, consequences or rectifications was refused. */
export const refuseResult = refusals('evaluation', {
  speakerUnfit: {
    zh: '{kind} 不能代表评价方 {party}。',
    en: '{kind} does not speak for the party {party}.',
  },
  parametersUnfit: {
    zh: '结果运用“{kind}”的参数不符：整改须有工作日和月数，排除与优先须有月数，客观分须有月数和分值，其余没有。',
    en: 'The figures of {kind} do not fit: a rectification has working days and months, exclusion and priority months, a factor months and points, others none.',
  },
  gradeUnfit: {
    zh: '“{kind}”不能用于等次 {grade}：激励只用于优秀、良好，约束只用于合格、不合格。',
    en: '{kind} is nothing for the grade {grade}: favours follow good grades, burdens the others.',
  },
  exclusionOfQualified: {
    zh: '合格的机构不得排除。',
    en: 'Who is qualified is not excluded.',
  },
  pointsTooMany: {
    zh: '客观评审因素的分值不得超过 {most} 分。',
    en: 'An objective factor has {most} points at most.',
  },
  namedTwice: { zh: '{name} 重复。', en: '{name} occurs twice.' },
  rulesNotBeforehand: {
    zh: '规则须事先公布：生效日须晚于今日 {today}。',
    en: 'Rules are announced beforehand: they begin later than today, {today}.',
  },
  rulesKnown: { zh: '该日起生效的规则已存在。', en: 'There are rules from that day on already.' },
  rulesOwn: { zh: '录入规则的人员不得批准同一规则。', en: 'Who entered rules does not decide on them.' },
  refusalWithoutReason: { zh: '不批准须写明理由。', en: 'A no needs its reason.' },
  consequenceOfResult: {
    zh: '尾款系数随评估等次确定，应对评估结果提出申诉。',
    en: 'The tail follows from the grade alone: the appeal against the result was the way.',
  },
  consequenceHasDefence: {
    zh: '排除以处理程序作出，请在该程序中陈述申辩和申诉。',
    en: 'An exclusion is a sanction: it has its own defence and appeal there.',
  },
  rectificationLate: {
    zh: '整改期限已于 {until} 届满。',
    en: 'The last day of the rectification was {until}.',
  },
  revisitNotMade: {
    zh: '回访复查尚未完成（预定 {on}），不能作出复查结论。',
    en: 'The re-visit is not made yet (due on {on}): nothing can be found before it.',
  },
  verifierOfParty: {
    zh: '项目当事方的人员不得复查整改。',
    en: "People of the project's parties do not check a rectification.",
  },
  appealSubjectUnclear: {
    zh: '申诉须针对一项结果：评估、其结果运用或排名。',
    en: 'An appeal is about one thing: a result, what follows from one, or a ranking.',
  },
  notInRanking: { zh: '本机构不在该期排名中。', en: 'The organization does not stand in this ranking.' },
  districtDecides: {
    zh: '对排名的异议由区级主管部门决定。',
    en: 'The district decides about objections to a ranking.',
  },
  computerDecides: {
    zh: '计算该期排名的人员不得决定对它的异议。',
    en: 'Who computed a ranking does not decide about objections to it.',
  },
  findingsUnderAppeal: {
    zh: '整改要求正在申诉复核中。',
    en: 'The order is under appeal.',
  },
});
