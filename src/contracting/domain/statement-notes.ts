import { refusals } from '../../shared/violation.js';

/** Why money of a contract has not gone out: sentences of its statement, not refusals of anything. */
export const note = refusals('contracting', {
  notRequested: {
    zh: '付款条件已满足，等待承接主体提出付款申请。',
    en: 'The condition is met; the provider has not asked for it yet.',
  },
  awaitingApproval: {
    zh: '已申请 {amount} 元，等待业务和财务审批。',
    en: '{amount} is asked for and waits for the approvals of the business and the finance side.',
  },
  awaitingPayment: {
    zh: '已审批 {amount} 元，等待支付。',
    en: '{amount} is approved and waits to be paid.',
  },
  refundAwaited: {
    zh: '合同提前终止，{amount} 元未使用的预付款等待承接主体退还。',
    en: 'The contract ended early; {amount} of unspent advance waits for the provider to refund it.',
  },
  penaltyPending: {
    zh: '付款申请拟扣减 {amount} 元，付清其余款项后退回资金池。',
    en: 'The request is cut by {amount}, which goes back to the fund once the rest is paid.',
  },
  penaltyKept: {
    zh: '扣减 {amount} 元，已退回资金池。',
    en: 'Cut by {amount}, which went back to the fund.',
  },
  releasedByEnd: {
    zh: '合同提前终止，{amount} 元已退回原资金来源。',
    en: 'The contract ended early; {amount} went back to its sources.',
  },
  withheldByGrade: {
    zh: '末期评估等级为“{grade}”，{amount} 元退回资金池。',
    en: 'The final evaluation is graded {grade}; {amount} went back to the fund.',
  },
});
