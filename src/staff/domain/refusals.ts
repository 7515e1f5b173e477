import { refusals } from '../../shared/violation.js';

/** Why something about the staff of communities was refused. */
export const refuse = refusals('staff', {
  employedThen: { zh: '该人员在此期间已在任。', en: 'This person is on the staff at that time.' },
  communityNotYours: { zh: '该社区不在本街道辖区。', en: 'That community is not below your street office.' },
  beginsLate: { zh: '到岗日期不得晚于今天。', en: 'Somebody joins today at the latest.' },
  endsEarly: { zh: '离岗日期早于到岗日期。', en: 'The last day is before the first.' },
  endsLate: { zh: '离岗日期不得晚于今天。', en: 'Somebody leaves today at the latest.' },
  hasLeft: { zh: '该人员已离岗。', en: 'He has left.' },
  replacesPresent: {
    zh: '被接替的人员仍在岗，或不属于本街道。',
    en: 'Whom he replaces has not left, or is not of your street.',
  },
  replacedAlready: { zh: '该空缺已有人接替。', en: 'That vacancy is filled already.' },
  candidateKnown: { zh: '该人员已在储备库中。', en: 'This person waits in the reserve already.' },
  candidateEndsEarly: { zh: '有效期止早于入库日期。', en: 'The last day is before the day of entry.' },
  candidateExpired: { zh: '该储备人员的有效期已过（{on}）。', en: 'The candidate was valid until {on}.' },
  rateKnown: { zh: '该岗位等级当日标准已设定。', en: 'That rate is set for that day already.' },
  monthAhead: { zh: '月份不得晚于本月。', en: 'The month is this one at the latest.' },
  notOnStaff: { zh: '该人员在该月不在岗。', en: 'He was not on the staff in that month.' },
  paymentTakenBack: { zh: '该笔发放已更正。', en: 'That payment was taken back already.' },
  correctionOfCorrection: { zh: '更正记录不能再更正。', en: 'A correction is not corrected.' },
  formKnown: {
    zh: '该年度考核表已发布，年度内不得更改。',
    en: "That year's form is set; it stays for the year.",
  },
  formMissing: { zh: '该年度考核表尚未发布。', en: 'The form of that year is not set yet.' },
  weightsSum: { zh: '各项权重之和应为 100，现为 {sum}。', en: 'The weights add up to {sum}, not to 100.' },
  criterionTwice: { zh: '考核项目代码重复：{code}', en: 'Criterion {code} is there twice' },
  scoresUnfit: {
    zh: '评分须与考核表各项一一对应：{codes}',
    en: 'The scores must be for exactly the criteria of the form: {codes}',
  },
  reviewed: { zh: '该人员该年度已考核，一年一次。', en: 'He was reviewed for that year: once a year.' },
  drafterConfirms: { zh: '考核人不得审定自己的考核。', en: 'Whoever drafted a review does not confirm it.' },
  yearAhead: { zh: '年度不得晚于本年。', en: 'The year is this one at the latest.' },
});
