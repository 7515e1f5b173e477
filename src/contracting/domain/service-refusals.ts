import { refusals } from '../../shared/violation.js';

/** Why records of services were not taken over. */
export const refuseService = refusals('contracting', {
  servedInFuture: { zh: '服务日期不得晚于今天。', en: 'The day of service lies in the future.' },
  servedOutsideTerm: {
    zh: '服务日期须在合同履行期限内（{from} 至 {to}）。',
    en: 'The day of service lies outside the term of the contract, {from} to {to}.',
  },
  clientIdTwice: {
    zh: '同一批次中重复使用了记录编号 {clientId}。',
    en: 'Record id {clientId} occurs twice in this upload.',
  },
  clientIdTaken: {
    zh: '记录编号 {clientId} 已登记，内容与本次不一致；更正须以新编号追加。',
    en: 'Record id {clientId} is recorded with other content; a correction is a new record.',
  },
  notPerforming: {
    zh: '合同不在履行期间（当前状态：{state}）。',
    en: 'The contract is not being performed (it is {state}).',
  },
});
