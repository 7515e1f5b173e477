import { refusals } from '../../shared/violation.js';

/** Why something about social workers or volunteers was refused. */
export const refusePeople = refusals('people', {
  workerKnown: { zh: '该社工已登记。', en: 'This social worker is in the register.' },
  certificateNumberTaken: { zh: '该证书编号已登记。', en: 'That certificate number is in the register.' },
  certificateIncomplete: {
    zh: '证书须同时写明级别、编号和生效日期。',
    en: 'A certificate has its level, its number and its first day.',
  },
  certificateEndsEarly: { zh: '证书失效日期早于生效日期。', en: 'The certificate ends before it begins.' },
  certificateMissing: { zh: '没有可核验的证书。', en: 'There is no certificate to verify.' },
  certificateVerified: { zh: '该证书已核验。', en: 'That certificate was verified already.' },
  entererVerifies: { zh: '录入人不得核验。', en: 'Whoever entered it does not verify it.' },
  employerUnknown: { zh: '该组织未登记或已注销。', en: 'There is no such organization in the register.' },
  employerNotYours: {
    zh: '只能登记本组织的社工。',
    en: 'An organization enters its own social workers.',
  },
  employedAlready: { zh: '该时段已在该组织任职。', en: 'He is employed there at that time already.' },
  beginsLate: { zh: '任职开始日期不得晚于今天。', en: 'An employment begins today at the latest.' },
  endsEarly: { zh: '离职日期早于任职日期。', en: 'The last day is before the first.' },
  endsLate: { zh: '离职日期不得晚于今天。', en: 'An employment ends today at the latest.' },
  employmentEnded: { zh: '该任职已结束。', en: 'That employment has ended.' },
  volunteerKnown: { zh: '该志愿者已登记。', en: 'This volunteer is in the register.' },
  volunteerUnknown: { zh: '本社区没有这位志愿者。', en: 'There is no such volunteer of this community.' },
  volunteerLeft: { zh: '该志愿者已退出。', en: 'This volunteer has left.' },
  servedLater: { zh: '服务日期不得晚于今天。', en: 'The day of service is today at the latest.' },
  dayOver: {
    zh: '该志愿者 {on} 已记录 {known} 分钟，再加 {minutes} 分钟超过 24 小时。',
    en: '{known} minutes are recorded on {on}; {minutes} more make more than a day.',
  },
  entryCorrected: { zh: '该记录已更正。', en: 'That entry was taken back already.' },
  correctionOfCorrection: { zh: '更正记录不能再更正。', en: 'A correction is not corrected.' },
});
