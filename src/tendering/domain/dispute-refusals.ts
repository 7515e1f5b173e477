import { refusals } from '../../shared/violation.js';

/** Why a step of a challenge, a complaint or the end of an award was refused. */
export const refuseDispute = refusals('dispute', {
  notParticipant: {
    zh: '只有参加采购活动的供应商可以对采购过程、结果提出质疑',
    en: 'Only suppliers that took part challenge the procedure or the result',
    rule: '政府采购法 art. 52; 94号令 art. 11',
  },
  stageNotCome: {
    zh: '该阶段（{stage}）尚未开始或者不适用质疑',
    en: 'The stage ({stage}) has not come, or can not be challenged here',
    rule: '政府采购法实施条例 art. 53',
  },
  challengeTooLate: {
    zh: '质疑期限至 {until}（含当日）届满',
    en: 'Challenges were taken until {until}, that day included',
    rule: '政府采购法 art. 52; 政府采购法实施条例 art. 53',
  },
  challengedBefore: {
    zh: '对同一采购程序环节的质疑须在法定期限内一次性提出',
    en: 'Everything about one stage is said in one challenge',
    rule: '94号令 art. 10',
  },
  dismissedWithEffect: {
    zh: '质疑、投诉不成立的，不产生其他后果',
    en: 'What is dismissed has no effect',
  },
  nothingAwarded: { zh: '尚未确定成交供应商', en: 'Nothing is awarded yet' },
  contractDrawn: {
    zh: '合同已经拟定，须先依法处理合同',
    en: 'A contract is drawn up: it has to be dealt with first',
    rule: '94号令 art. 32',
  },
  procedureOver: { zh: '采购活动已经结束', en: 'The procedure is over' },
  assessmentMissing: {
    zh: '须先记录质疑事项是否可能影响采购结果的判断',
    en: 'Record first whether the matter may affect the result',
    rule: '政府采购法实施条例 art. 54',
  },
  complaintTooEarly: {
    zh: '须先经质疑；答复期限至 {until}',
    en: 'A challenge comes first; its reply is due by {until}',
    rule: '政府采购法 art. 55',
  },
  complaintTooLate: {
    zh: '投诉期限至 {until}（含当日）届满',
    en: 'Complaints were taken until {until}, that day included',
    rule: '政府采购法 art. 55',
  },
  complainedAlready: { zh: '对该质疑已提出投诉', en: 'There is a complaint about this challenge already' },
  returnedOnce: {
    zh: '补正通知只能发出一次',
    en: 'A complaint is returned for correction once',
    rule: '94号令 art. 21',
  },
  noteMissing: { zh: '须写明理由', en: 'The reason is needed' },
  correctionTooLate: {
    zh: '补正期限至 {until}（含当日）届满',
    en: 'Corrections were taken until {until}, that day included',
    rule: '94号令 art. 21',
  },
  awardContracted: {
    zh: '该成交结果已签订或者拟定合同，不得撤销',
    en: 'A contract has been drawn up from this award: it is not taken back',
    rule: '政府采购法 art. 46',
  },
  preparerDecides: {
    zh: '参与本项目评审、确认的人员不得答复质疑',
    en: 'Who judged or confirmed does not reply to the challenge',
    rule: '94号令 art. 14',
  },
});
