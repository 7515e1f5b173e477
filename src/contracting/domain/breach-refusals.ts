import { refusals } from '../../shared/violation.js';

/** Why a step of a breach was refused. */
export const refuseBreach = refusals('contracting', {
  breachOutOfPlace: {
    zh: '合同当前状态（{state}）不能提出违约通知。',
    en: 'No breach is noticed on the contract now (it is {state}).',
  },
  breachOpenAlready: {
    zh: '本合同已有正在处理的违约通知。',
    en: 'A breach of this contract is being dealt with already.',
  },
  breachDefenceRuns: {
    zh: '承接主体可在 {until} 前陈述申辩，期间不得作出决定。',
    en: 'The provider may defend itself until {until}; nothing is decided before.',
  },
  breachDefenceLate: {
    zh: '陈述申辩期已于 {until} 届满。',
    en: 'The time for the defence ended on {until}.',
  },
  rectificationRuns: {
    zh: '整改期限 {until} 未届满，不得解除合同。',
    en: 'The time for putting it right runs until {until}; the contract does not end before.',
  },
  noticerDecides: {
    zh: '提出违约通知的人员不得作出决定。',
    en: 'Who gave the notice does not decide.',
  },
  rectifyByUnfit: {
    zh: '限期整改须且仅须写明整改期限。',
    en: 'A day for putting it right belongs to that decision, and to no other.',
  },
  rectifyByPast: {
    zh: '整改期限须晚于今天。',
    en: 'The day for putting it right lies after today.',
  },
  settlementUnfit: {
    zh: '解除合同须且仅须写明结算金额。',
    en: 'The amount at which it is settled belongs to the end of the contract, and to no other decision.',
  },
  sanctionUnfit: {
    zh: '仅在解除合同时可以提请处理。',
    en: 'A sanction is proposed with the end of the contract only.',
  },
  sanctionMonthsUnfit: {
    zh: '限制参加须写明月数，警告不写明。',
    en: 'A bar has a number of months, a warning has none.',
  },
  breachUnknownFile: {
    zh: '证明文件不存在或者不属于本单位。',
    en: 'There is no such file of your unit.',
  },
});
