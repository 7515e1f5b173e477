import { refusals } from '../../shared/violation.js';

/** Why a payment plan, a payment request, an approval or a payment was refused. */
export const refusePayment = refusals('contracting', {
  percentMalformed: {
    zh: '第 {index} 期付款比例须大于 0，最多两位小数。',
    en: 'The percentage of instalment {index} must be above 0 with at most two decimals.',
  },
  percentsNotWhole: {
    zh: '各期付款比例之和须为 100.00，现为 {sum}。',
    en: 'The percentages must sum to 100.00; they sum to {sum}.',
  },
  instalmentBelowZero: {
    zh: '合同金额过小，按此比例拆分会出现负数付款。',
    en: 'The amount is too small for this split: an instalment would be negative.',
  },
  contractNotSigned: {
    zh: '合同尚未经双方签署。',
    en: 'The contract is not signed by both sides yet.',
  },
  milestoneNotAccepted: {
    zh: '对应的里程碑尚未验收通过。',
    en: 'The milestone behind this payment is not accepted yet.',
  },
  gradeNotConcluded: {
    zh: '末期评估等级尚未确定。',
    en: "The final evaluation's grade is not concluded yet.",
  },
  milestoneUnpaid: {
    zh: '该里程碑没有对应的付款。',
    en: 'Nothing is paid on this milestone.',
  },
  milestoneClaimed: {
    zh: '该里程碑已有付款申请。',
    en: 'There is a payment request for this milestone already.',
  },
  payeeNotAgreed: {
    zh: '合同未约定收款账户，请勿另行填写。',
    en: 'The contract agrees no account; leave it out.',
  },
  paidInPart: {
    zh: '该申请已有支付，不得再拒绝。',
    en: 'A part of it is paid; it can not be refused any more.',
  },
  notApprovedYet: {
    zh: '付款申请尚未审批通过或已失效（当前状态：{state}）。',
    en: 'The payment request is not approved, or no longer is (it is {state}).',
  },
  amountNotPositive: { zh: '金额须大于 0。', en: 'The amount must be above zero.' },
  amountNegative: { zh: '金额不得为负数。', en: 'The amount can not be negative.' },
  overMilestone: {
    zh: '超出该里程碑可支付余额 {left} 元。',
    en: 'More than what is left on the milestone: {left}.',
  },
  overContract: {
    zh: '超出合同及补充合同余额 {left} 元。',
    en: 'More than what is left of the contract and its supplements: {left}.',
  },
  milestonesOverContract: {
    zh: '里程碑金额合计 {total} 元，超过合同及补充合同金额 {ceiling} 元。',
    en: 'The milestones sum to {total}, over the contract and its supplements: {ceiling}.',
  },
  invoiceMissing: { zh: '缺少发票。', en: 'The invoice is missing.' },
  invoiceOfAnotherIssuer: {
    zh: '发票开具方不是承接主体。',
    en: 'The invoice was not issued by the provider.',
  },
  invoiceUsed: {
    zh: '发票 {number} 已用于其他付款申请。',
    en: 'Invoice {number} stands behind another request already.',
  },
  invoiceBelowAmount: {
    zh: '发票金额 {invoice} 元低于申请金额 {amount} 元。',
    en: 'The invoice over {invoice} does not cover the requested {amount}.',
  },
  payeeHolderDiffers: {
    zh: '收款户名与合同约定不一致。',
    en: "The payee's name differs from the contract.",
  },
  payeeNumberDiffers: {
    zh: '收款账号与合同约定不一致。',
    en: "The payee's account number differs from the contract.",
  },
  approverIsRequester: {
    zh: '付款申请人不得审批该申请。',
    en: 'Who requested the payment does not approve it.',
  },
  approvedAlready: {
    zh: '您已审批过该申请，须由另一人审批。',
    en: 'You have approved this request; the other approval is for someone else.',
  },
  deskApprovedAlready: {
    zh: '业务与财务须各审批一次，您这一方已审批。',
    en: 'The business and the finance side approve once each; yours has.',
  },
  approverNotOfBuyer: {
    zh: '付款申请只能由购买主体的人员审批。',
    en: "Only the buyer's people approve payments.",
  },
  payerIdTaken: {
    zh: '付款编号 {id} 已登记，内容与本次不一致。',
    en: 'Payment id {id} is recorded with other content.',
  },
  overApproved: {
    zh: '超出已审批未支付金额 {left} 元。',
    en: 'More than what is approved and unpaid: {left}.',
  },
  paidInFuture: { zh: '付款日期不得晚于今天。', en: 'The day of payment lies in the future.' },
  reversedAlready: {
    zh: '该笔付款已冲正。',
    en: 'This payment is reversed already.',
  },
  reversalIdTaken: {
    zh: '冲正编号 {id} 已登记，内容与本次不一致。',
    en: 'Reversal id {id} is recorded with other content.',
  },
  reversalIsRefund: {
    zh: '合同提前终止后该期款项已多付，退回的款项请按退款登记。',
    en: 'The contract ended early and more than is due was paid here: record what comes back as a refund.',
  },
  reversedInFuture: { zh: '冲正日期不得晚于今天。', en: 'The day of the reversal lies in the future.' },
  reversedBeforePayment: {
    zh: '冲正日期不得早于付款日期 {paidOn}。',
    en: 'The reversal lies before the payment of {paidOn}.',
  },
  fileClosed: {
    zh: '合同已归档，账目不再变动。',
    en: "The contract's file is closed; its books move no more.",
  },
  receiptConfirmed: { zh: '该笔付款已确认到账。', en: 'That this payment has come is confirmed already.' },
  receiptDisputed: { zh: '该笔付款已提出异议。', en: 'This payment is disputed already.' },
  invoiceInFuture: { zh: '开票日期不得晚于今天。', en: "The invoice's day lies in the future." },
  paymentTermTooLong: {
    zh: '约定付款期限须为 1 至 {max} 日。',
    en: 'The agreed days to pay must be 1 to {max}.',
    rule: '保障中小企业款项支付条例 art. 9',
  },
  tailFactorWrong: {
    zh: '尾款系数须在 0 与 1 之间，且等级越高系数不得越低。',
    en: 'A tail factor lies between 0 and 1, and a better grade never has a lower one.',
  },
  lateYearRuns: {
    zh: '{year} 年度尚未结束，逾期未支付款项按年末数统计。',
    en: 'The year {year} still runs; what is unpaid is counted at its end.',
    rule: '保障中小企业款项支付条例 art. 18',
  },
  lateStatementPublished: {
    zh: '本单位该年度逾期未支付款项信息已公布。',
    en: 'The statement of that year is public already.',
  },
});
