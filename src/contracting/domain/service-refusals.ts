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
  nothingServed: {
    zh: '服务记录须有服务数量和服务对象；只有撤销原记录的更正可以数量为零且不列服务对象。',
    en: 'A line has a quantity and recipients; only one that takes another back has neither.',
  },
  nothingToCorrect: {
    zh: '要更正的记录 {corrects} 不在台账中。',
    en: 'There is no record {corrects} to correct.',
  },
  correctedAlready: {
    zh: '记录 {corrects} 已由 {by} 更正，请更正后者。',
    en: 'Record {corrects} was corrected by {by}; correct that one.',
  },
  correctedMeanwhile: {
    zh: '该记录已被更正。',
    en: 'The record was corrected meanwhile.',
  },
  proofFileUnknown: {
    zh: '附件不存在或不属于本机构。',
    en: 'The file does not exist or is not of this organization.',
  },
  workerNotEmployed: {
    zh: '该社工在服务当日（{on}）不是本机构的在职人员。',
    en: 'The social worker was not employed by this organization on {on}.',
  },
  workerNotCertified: {
    zh: '该社工在服务当日（{on}）没有有效的社会工作者职业资格证书，不能从事该类服务（持证上岗）。',
    en: 'The social worker held no valid certificate on {on}, which this kind of service asks for.',
  },
  monthRuns: {
    zh: '{month} 尚未结束，月报在次月 1 日起生成。',
    en: 'The month {month} has not ended; its statement is made from the first of the next one on.',
  },
  monthOutsideTerm: {
    zh: '{month} 不在合同履行期限内（{from} 至 {to}）。',
    en: 'The month {month} lies outside the term of the contract, {from} to {to}.',
  },
  monthStated: {
    zh: '{month} 或之后的月报已生成；之后补报的记录计入下一期月报。',
    en: 'There is a statement of {month} or a later month; what came after it is in the next one.',
  },
  notPerforming: {
    zh: '合同不在履行期间（当前状态：{state}）。',
    en: 'The contract is not being performed (it is {state}).',
  },
});
