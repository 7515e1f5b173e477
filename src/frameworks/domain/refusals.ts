import { refusals } from '../../shared/violation.js';

const document110 = '110号令';

/** Why a step of a framework agreement was refused. */
export const refuse = refusals('frameworks', {
  agreementInEffectOnly: {
    zh: '框架协议不在有效期内（状态：{state}，有效期 {from} 至 {to}）',
    en: 'The framework is not in effect ({state}, {from} to {to})',
    rule: document110,
  },
  unitMayNotOrder: {
    zh: '本单位不是该框架协议的使用单位',
    en: 'Your unit is not among those that may order under this framework',
    rule: document110,
  },
  wayNotAnnounced: {
    zh: '框架协议未约定以“{way}”确定供应商',
    en: 'The framework did not announce "{way}"',
    rule: document110,
  },
  outsideScope: {
    zh: '该服务事项类别为 {category}，不在框架协议范围（{scope}）内',
    en: 'The item is of category {category}, outside the scope of the framework ({scope})',
    rule: document110,
  },
  unitDiffers: {
    zh: '该服务事项以“{unit}”计量，框架协议单价以“{priced}”计',
    en: 'The item is measured in "{unit}", the framework priced by "{priced}"',
  },
  overItem: {
    zh: '按框架协议单价计算金额 {amount} 元，超过该服务事项已落实的资金 {ceiling} 元',
    en: 'At the framework price it comes to {amount}, above the money reserved for the item, {ceiling}',
    rule: '政府采购法 art. 6',
  },
  priceAboveFramework: {
    zh: '单价 {price} 元高于入围单价 {highest} 元',
    en: 'The unit price {price} is above that of the framework, {highest}',
    rule: document110,
  },
  priceNotAsked: {
    zh: '顺序轮候和二次竞价不预先填写单价',
    en: 'A turn goes at the framework price, a competition finds its own: none is given beforehand',
  },
  partyMissing: { zh: '直接选定须写明选定的入围供应商', en: 'A direct choice names its party' },
  partyNotAsked: {
    zh: '顺序轮候按公布的顺序确定供应商，二次竞价邀请全部入围供应商，均不得指定',
    en: 'A turn goes by the announced order and a competition asks everybody: nobody is named',
    rule: document110,
  },
  partyNotCallable: {
    zh: '{name} 不是该框架协议现有的入围供应商（状态：{state}）',
    en: '{name} is no party of the framework now ({state})',
    rule: document110,
  },
  partyIneligible: {
    zh: '{name} 当日不具备参加政府采购活动的条件，原因另列',
    en: '{name} may take no part in purchases on this day, for the reasons beside',
    rule: '政府采购法 art. 22',
  },
  nobodyCallable: {
    zh: '没有当日可以承接的入围供应商',
    en: 'No party can be called today',
  },
  tooFewForCompetition: {
    zh: '二次竞价至少需要 {min} 家当日可以参加的入围供应商，现有 {count} 家',
    en: 'A competition needs {min} parties that may take part today, there are {count}',
  },
  choiceReasonMissing: {
    zh: '由采购人直接选定的，须写明理由（价格、质量、服务便利性、用户评价等）',
    en: 'A choice by the purchaser needs its reason: price, quality, convenience, what users say',
    rule: document110,
  },
  choiceNotAnnounced: {
    zh: '框架协议未约定由服务对象自主选择',
    en: 'The framework did not leave the choice to the people served',
    rule: document110,
  },
  choicesUnfit: {
    zh: '由服务对象选择的，按供应商填写选择人数，仅限现有入围供应商，每家一次；其他情形不填写',
    en: 'A choice by the people served is counted by party, present ones, each once; otherwise there are no counts',
  },
  notTheirChoice: {
    zh: '选定的供应商不是选择人数最多的入围供应商',
    en: 'The named party is not the one that most of the people served chose',
    rule: document110,
  },
  deadlineMissing: { zh: '二次竞价须写明报价截止日', en: 'A competition names the day by which offers come' },
  deadlineNotAsked: {
    zh: '仅二次竞价填写报价截止日、评审办法和评审因素',
    en: 'Only a competition has a deadline, a test and criteria',
  },
  deadlineAfterEnd: {
    zh: '报价截止日不得晚于框架协议有效期届满日 {until}',
    en: 'Offers come before the framework ends on {until}',
    rule: document110,
  },
  offeredToOne: {
    zh: '二次竞价的订单邀请全部入围供应商，直接选定和顺序轮候的订单发给一家',
    en: 'A competition invites all parties, a direct choice or a turn is offered to one',
    rule: document110,
  },
  answerTooLate: {
    zh: '答复期限 {until} 已过，视为拒绝',
    en: 'The answer was due by {until}: silence is a refusal',
  },
  drafterSends: { zh: '起草人不得自行发出订单', en: 'Who drafted the order does not send it out' },
  drafterAnnounces: { zh: '起草人不得自行发布', en: 'Who drafted the framework does not announce it' },

  tooEarlyToSign: {
    zh: '结果公告和质疑期届满后（{from} 起）方可签订框架协议',
    en: 'The agreement is signed from {from} on, when the result is not open to challenge any more',
    rule: '政府采购法 art. 52',
  },
  partiesUnsigned: {
    zh: '已签署的入围供应商须不少于 {min} 家，现有 {count} 家',
    en: '{min} parties have to have signed, {count} have',
    rule: document110,
  },
  notSigned: { zh: '框架协议尚未签订', en: 'The agreement is not signed yet' },
  filedAlready: { zh: '框架协议已经备案', en: 'The agreement has been filed' },
  calendarMissing: {
    zh: '{year} 年的工作日历尚未公布，无法计算期限',
    en: 'The working calendar of {year} is not loaded: the date cannot be counted',
  },

  closedIsNotLeft: {
    zh: '封闭式框架协议的入围供应商无正当理由不得退出；确有理由的，由征集人审核后解除',
    en: 'A closed framework is not left by oneself; for good reason the purchaser releases the party',
    rule: document110,
  },
  groundWithoutRefusal: {
    zh: '该供应商没有拒绝接受合同授予的记录',
    en: 'There is no record that this party refused an order',
  },
  groundWithoutBar: {
    zh: '该供应商当日具备参加政府采购活动的条件',
    en: 'This party may take part in purchases today',
  },
  partyOrdered: {
    zh: '尚有发给该供应商、未答复的订单',
    en: 'An order that this party has not answered is open',
  },

  agreementClosed: {
    zh: '封闭式框架协议不接受申请',
    en: 'A closed framework takes no applications',
    rule: document110,
  },
  appliedAlready: { zh: '已有未决定的申请', en: 'There is an application that is not decided yet' },
  partyAlready: { zh: '已是该框架协议的入围供应商', en: 'The organization is a party already' },
  termsNotAccepted: {
    zh: '须接受公布的付费标准和全部条款',
    en: 'The published payment and all terms have to be accepted',
    rule: document110,
  },
  applicantIneligible: {
    zh: '申请人当日不具备参加政府采购活动的条件，原因另列',
    en: 'The applicant may take no part in purchases on this day, for the reasons beside',
    rule: '政府采购法 art. 22',
  },
  findingsUnfit: {
    zh: '须对公布的每一项条件各作一次认定，不得另加条件：{code}',
    en: 'Each published condition is found met or not, once, and no other: {code}',
    rule: document110,
  },
  findingReasonMissing: {
    zh: '认定不符合的，须写明理由：{code}',
    en: 'What is not met needs the reason: {code}',
  },
  openTermsUnfit: {
    zh: '开放式框架协议有效期须不早于今天起算且先后一致',
    en: 'An open framework begins today or later and ends after it begins',
  },
  categoryUnknown: { zh: '服务类别不存在', en: 'There is no such service category' },
  ordererUnknown: {
    zh: '使用单位不存在，或者不是街道办事处',
    en: 'There is no such street office',
  },
  conditionRepeated: { zh: '条件编码重复', en: 'A condition stands twice' },

  reentryNotAgreed: {
    zh: '框架协议未约定补充征集',
    en: 'The framework did not announce that entry may be opened again',
    rule: document110,
  },
  enoughParties: {
    zh: '现有入围供应商 {count} 家，不少于入围总数 {total} 家的 {percent}%，不得补充征集',
    en: 'There are {count} of {total} parties, not below {percent} %: entry is not opened again',
    rule: document110,
  },
});
