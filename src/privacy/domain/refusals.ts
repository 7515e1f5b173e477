import { refusals } from '../../shared/violation.js';

/** Why something about the records of personal data was refused. */
export const refuse = refusals('privacy', {
  drafterDecides: {
    zh: '起草人不得审批自己的评估。',
    en: 'Whoever drafted an assessment does not decide about it.',
  },
  validEndsEarly: { zh: '有效期止不得早于今天。', en: 'It is valid until today at the earliest.' },
  validTooLong: {
    zh: '评估有效期最长 3 年，之后须重新评估。',
    en: 'An assessment is valid for three years at the most.',
  },
  assessmentUnfit: {
    zh: '没有本单位已批准且在有效期内、覆盖上述信息种类的影响评估。',
    en: 'Your unit has no approved assessment in force that covers these kinds of data.',
    rule: '个人信息保护法 art. 55',
  },
  processorUnknown: { zh: '没有该受托单位。', en: 'There is no such unit to entrust.' },
  processorItself: { zh: '不得委托给本单位。', en: 'A unit does not entrust itself.' },
  endsEarly: { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  unsettledAhead: { zh: '日期不得晚于今天。', en: 'The day is today at the latest.' },
  discoveredLater: { zh: '发现时间不得晚于现在。', en: 'It was discovered now at the latest.' },
  toldBefore: {
    zh: '告知时间不得早于发现时间、不得晚于现在。',
    en: 'They were told between its discovery and now.',
  },
  personsUntold: {
    zh: '须写明通知个人的时间，或不通知的理由（措施已能有效避免危害）。',
    en: 'Say when the persons were told, or why they were not: what was done keeps all harm from them.',
    rule: '个人信息保护法 art. 57',
  },
});
