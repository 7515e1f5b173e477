import { refusals } from '../../shared/violation.js';

/** Why a bank file can't be made, or a line of a bank statement can't be taken. */
export const refuseOrder = refusals('contracting', {
  nothingToOrder: {
    zh: '没有可以发送银行的已审批付款申请。',
    en: 'No approved request waits to go to the bank.',
  },
  payeeUnknown: {
    zh: '合同未约定收款账户，不能发送银行。',
    en: 'The contract agrees no account; there is nowhere to pay to.',
  },
  orderedAlready: {
    zh: '该申请已以付款编号 {id} 发送银行，结果未明。',
    en: 'This request is with the bank under {id}, whose answer is not known yet.',
  },
  nothingOpen: { zh: '该批次没有未决的付款。', en: 'No order of this batch is still open.' },
  lineUnknownId: { zh: '没有编号为 {id} 的付款指令。', en: 'There is no order {id}.' },
  lineUnmatched: {
    zh: '没有与该账号和金额相符的付款指令。',
    en: 'No order has this account and this amount.',
  },
  lineAmbiguous: {
    zh: '有 {count} 笔付款指令与该账号和金额相符，请填写付款编号。',
    en: '{count} orders have this account and this amount; name the order.',
  },
  lineOtherAmount: { zh: '付款指令的金额为 {amount} 元。', en: 'The order says {amount}.' },
  lineOtherAccount: { zh: '账号与付款指令不一致。', en: 'The account is not that of the order.' },
  lineDecided: {
    zh: '付款指令 {id} 已有结果（{state}）。',
    en: 'What became of order {id} is known already ({state}).',
  },
  lineReferenceTaken: {
    zh: '该银行流水号已登记为付款指令 {id} 的结果。',
    en: "The bank's reference stands for order {id}.",
  },
});
