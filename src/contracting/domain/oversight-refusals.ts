import { refusals } from '../../shared/violation.js';

/** Why a supervision record or a resident's report was not taken, answered or closed like this. */
export const refuseOversight = refusals('contracting', {
  oversightOutOfPlace: {
    zh: '合同当前状态（{state}）不能登记监督检查或者居民反映。',
    en: 'Nothing is recorded about the service now (the contract is {state}).',
  },
  checkedInFuture: { zh: '检查日期不得晚于今天。', en: 'The day of the check lies in the future.' },
  checkedBeforeSigning: {
    zh: '检查日期不得早于合同签订日 {signedOn}。',
    en: 'The day of the check lies before the signing on {signedOn}.',
  },
  rectifyDayPast: { zh: '整改期限须晚于今天。', en: 'The last day for putting it right lies after today.' },
  oversightFileUnknown: {
    zh: '附件不存在或不属于本机构。',
    en: 'The file does not exist or is not of this unit.',
  },
  reportLinkUsed: { zh: '该链接已使用。', en: 'The link was used already.' },
  reportLinkExpired: { zh: '该链接已过期。', en: 'The link has expired.' },
  numberInAnswer: {
    zh: '答复和处理意见不得含有电话、证件号码。',
    en: 'Answers and notes hold no phone and no identity number.',
    rule: '个人信息保护法 art. 6',
  },
  closingNoteMissing: {
    zh: '居民不满意或者反映不属实的，须写明处理意见。',
    en: 'A note is needed where the resident is not satisfied, or where it was not so.',
  },
});
