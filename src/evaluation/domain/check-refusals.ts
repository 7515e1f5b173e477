import { refusals } from '../../shared/violation.js';

/** Why a step of a back-check, a review of departments or a record of accountability was refused. */
export const refuseCheck = refusals('evaluation', {
  moreThanCompared: {
    zh: '不一致的答案不得多于核对的答案。',
    en: 'No more answers disagree than were compared.',
  },
  checksOwnWork: {
    zh: '评估人员不得抽查自己的回访。',
    en: 'Nobody checks his own visit.',
  },
  nothingToCheck: {
    zh: '该期间没有可供抽查的回访。',
    en: 'There is no visit to be checked in these days.',
  },
  daysReversed: { zh: '起始日不得晚于截止日。', en: 'The first day is not after the last.' },
  notDepartment: {
    zh: '只能评价部门或街道办事处。',
    en: 'Communities review departments and street offices.',
  },
  reviewedBefore: {
    zh: '本社区已评价过该单位本年度的工作。',
    en: 'The community has reviewed this unit for the year already.',
  },
  yearNotOver: {
    zh: '只能评价当年或上一年度。',
    en: 'The year of a review is this one or the last.',
  },
  unitUnheard: {
    zh: '该单位尚可在 {until} 前陈述，答复前不得作出处理。',
    en: 'The unit may still answer until {until}: nothing is concluded before.',
  },
  concludesOwnCase: {
    zh: '提出追究的人员不得作出处理。',
    en: 'Who opened a case does not conclude it.',
  },
  answerTooLate: {
    zh: '陈述期限已于 {until} 届满。',
    en: 'The last day for an answer was {until}.',
  },
  unitNotFound: { zh: '没有这个单位。', en: 'There is no such unit.' },
  criterionMissing: {
    zh: '须对每一项逐一评分一次。',
    en: 'Every criterion is scored once.',
  },
});
