import { refusals } from '../../shared/violation.js';

/** Why a delivery or report was not agreed on, handed in, accepted or sent back like this. */
export const refuseDelivery = refusals('contracting', {
  reportOutsideTerm: {
    zh: '报告的提交日期须在服务期限内（{from} 至 {to}）。',
    en: 'A report falls due in the term of the service, {from} to {to}.',
  },
  reportTwice: {
    zh: '报告“{title}”在同一天重复约定。',
    en: 'Report "{title}" is agreed twice for one day.',
  },
  reportNotOnWorkingDay: {
    zh: '{on} 不是工作日，报告须约定在工作日提交。',
    en: '{on} is no working day; reports fall due on working days.',
  },
  reportWithoutFile: {
    zh: '提交报告须附报告文件。',
    en: 'A report is handed in with its file.',
  },
  evidenceFileUnknown: {
    zh: '附件不存在或不属于本机构。',
    en: 'The file does not exist or is not of this unit.',
  },
  notAReport: {
    zh: '交付须经验收程序接收或者退回。',
    en: 'A delivery is accepted or sent back by an acceptance.',
  },
  reworkDayPast: {
    zh: '整改期限须晚于今天。',
    en: 'The last day for rework lies after today.',
  },
  reworkDayWithoutReturn: {
    zh: '仅退回整改时写明整改期限。',
    en: 'Only what is sent back has a last day for rework.',
  },
  refusedAndAccepted: {
    zh: '同一验收不能既通过又拒绝。',
    en: 'An acceptance does not both accept and refuse.',
  },
  refusedWithoutRework: {
    zh: '拒绝验收前须至少退回整改一次。',
    en: 'A delivery is refused only after it was sent back for rework once.',
  },
  reworkedItemNotJudged: {
    zh: '此前退回整改的验收项“{item}”尚无结论。',
    en: 'Item "{item}", sent back before, is not judged yet.',
  },
  itemPassedAlready: {
    zh: '验收项“{item}”此前已通过，不再否定。',
    en: 'Item "{item}" passed before; that stands.',
  },
  panelNeeded: {
    zh: '合同金额达到 {amount} 元的，须组成验收小组验收。',
    en: 'From {amount} on a panel accepts what a contract delivers.',
  },
  panelSize: {
    zh: '验收小组由 {least} 人以上单数组成。',
    en: 'A panel has an odd number of members, {least} at least.',
  },
  panelMemberTwice: {
    zh: '同一人不能重复列入验收小组。',
    en: 'Nobody has two seats in a panel.',
  },
  panelMemberUnfit: {
    zh: '验收小组成员须是采购人、所在社区的工作人员或者专家库专家。',
    en: 'Members are of the buyer, of the community or experts of the pool.',
  },
  panelMemberTied: {
    zh: '该成员与承接主体有利害关系，应当回避。',
    en: 'This member is tied to the provider and stays out.',
    rule: '政府采购法 art. 12',
  },
  panelOwnerMayBid: {
    zh: '本项目允许社区居民委员会投标，社区人员不进入验收小组。',
    en: 'The community itself could bid for this item: its people have no seat.',
  },
  noPanel: {
    zh: '该验收没有验收小组，由采购人直接作出结论。',
    en: 'This acceptance has no panel; the buyer concludes it.',
  },
  notOnPanel: {
    zh: '只有验收小组成员可以签署验收意见。',
    en: 'Only members of the panel sign its findings.',
  },
  findingsOther: {
    zh: '验收意见已更新，请重新阅读后签署。',
    en: 'The findings are others by now; read them again and sign.',
  },
  findingsMissing: {
    zh: '验收小组尚无验收意见。',
    en: 'The panel has no findings yet.',
  },
  dissentWithoutReason: {
    zh: '持不同意见的成员须写明理由。',
    en: 'Who dissents says why.',
  },
  memberSpokeAlready: {
    zh: '该成员已签署本次验收意见。',
    en: 'This member has signed these findings already.',
  },
  memberSilent: {
    zh: '验收小组还有 {count} 名成员未签署验收意见。',
    en: '{count} members of the panel have not signed yet.',
  },
  majorityDissents: {
    zh: '验收小组多数成员不同意该验收意见。',
    en: 'The majority of the panel dissents.',
  },
  concludesOtherwise: {
    zh: '验收结论与验收小组签署的意见不一致。',
    en: 'The conclusion differs from the findings that the panel signed.',
  },
});
