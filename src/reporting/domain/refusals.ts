import { refusals } from '../../shared/violation.js';

/** Why something about goals, terms or reports was refused. */
export const refuse = refusals('reporting', {
  goalKnown: { zh: '本单位该年度已有同名目标。', en: 'Your unit has a goal of that name in that year.' },
  itemNotYours: {
    zh: '项目不存在，或不属于该目标所在单位及其下辖社区。',
    en: "There is no such item of the goal's unit or of those below it.",
  },
  itemOfOtherYear: {
    zh: '项目属于 {item} 年度清单，目标属于 {goal} 年度。',
    en: 'The item is of the list of {item}, the goal of {goal}.',
  },
  itemLinked: { zh: '该项目已归入一个年度目标。', en: 'The item serves a goal already.' },
  itemNotLinked: { zh: '该项目未归入此目标。', en: 'The item does not serve this goal.' },
  termKnown: {
    zh: '同代码、同名称或同来源的数据项已存在。',
    en: 'A term of that code, label or source is there.',
  },
  termUnknown: { zh: '数据字典没有该数据项：{code}', en: 'The dictionary has no term {code}.' },
  fieldTwice: { zh: '报表字段重复：{label}', en: 'Field {label} is there twice.' },
  fieldDoubles: {
    zh: '“{label}”与数据字典的“{term}”相近，请改用该数据项自动生成，不得让社区重复填报。',
    en: '"{label}" is much like "{term}" of the dictionary: use that term, it is generated.',
  },
  fieldAskedElsewhere: {
    zh: '“{label}”与报表“{report}”的“{other}”重复，请合并。',
    en: '"{label}" is asked as "{other}" by the report "{report}" already: merge them.',
  },
  drafterDecides: {
    zh: '起草人不得审批自己的报表。',
    en: 'Whoever drafted a report does not decide about it.',
  },
  notApproved: { zh: '报表未经批准，不得生成。', en: 'The report is not approved.' },
  periodEndsEarly: { zh: '结束日期早于开始日期。', en: 'The period ends before it begins.' },
  periodOfYears: {
    zh: '统计期间最长 {max} 年，请缩短期间后重试。',
    en: 'A period has {max} years at the most: ask for a shorter one.',
  },
  figureUnknown: {
    zh: '该统计主题没有这项指标：{figure}',
    en: 'This topic has no figure {figure}.',
  },
  groupsTooMany: {
    zh: '分组多达 {groups} 项，一次最多列出 {max} 项；请缩短期间或限定单位，也可生成报表。',
    en: 'There are {groups} groups, and one answer has {max} at most: shorten the window, name a unit, or have a report made.',
  },
  groupUnknown: {
    zh: '该统计主题不能按 {by} 分组；分组与取值须同时给出。',
    en: 'This topic is not told apart by {by}; `by` and `key` come together.',
  },
  periodTooLong: { zh: '统计期间最长 366 天。', en: 'A period has 366 days at the most.' },
});
