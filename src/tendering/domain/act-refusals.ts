import { refusals } from '../../shared/violation.js';
import { ENVELOPE_REFUSALS } from './envelope-refusals.js';
import { METHOD_REFUSALS } from './method-refusals.js';
import { QUERY_REFUSALS } from './query-refusals.js';
import { ROUND_REFUSALS } from './round-refusals.js';

/** Refusals of the acts; those of the rules stand in domain/refusals.ts. */
export const refuseAct = refusals('tender', {
  ...METHOD_REFUSALS,
  ...ROUND_REFUSALS,
  ...QUERY_REFUSALS,
  ...ENVELOPE_REFUSALS,
  titleWithheld: {
    zh: '此前公开的标题已依法撤下，请另拟标题。',
    en: 'An order took the title of what came before this off the board: give it another.',
  },
  buyerOfficeMissing: {
    zh: '采购人的办公地址和联系电话须在公告中列明，请先由本单位负责人填写（PUT /api/v1/units/{unitId}/office）',
    en: 'Its notices say where the buyer is found: have its lead give address and telephone first (PUT /api/v1/units/{unitId}/office)',
    rule: '政府采购法实施条例 art. 43',
  },
  ceilingOverBudget: {
    zh: '最高限价不得超过预算金额 {budget} 元',
    en: 'The ceiling is above the budget {budget}',
    rule: '87号令 art. 12',
  },
  budgetOverItem: {
    zh: '预算金额超过该服务事项已落实的资金 {ceiling} 元',
    en: 'The budget is above the money reserved for the item, {ceiling}',
    rule: '政府采购法 art. 6',
  },
  instalmentsNotWhole: {
    zh: '付款比例合计须为 100%，现为 {sum}%',
    en: 'The instalments sum to {sum} %, not to 100 %',
  },
  serviceBeforeDeadline: {
    zh: '服务期限须晚于响应截止日 {deadline}',
    en: 'The service must begin after the deadline {deadline}',
  },
  termTooLong: {
    zh: '服务期限一般不超过一年，最长不超过三年',
    en: 'The service term is one year at most, three under conditions',
    rule: '政府购买服务管理办法（财政部令第102号）art. 24',
  },
  purchaseSplit: {
    zh: '同一年度、同一预算项目、同类服务以公开招标以外方式累计采购 {total} 元，超过 {threshold} 元：{purchases}；须由负责人书面说明预算调整或方式获批的理由。',
    en: 'Purchases of this year, budget project and category without an open tender add up to {total}, over {threshold}: {purchases}; the lead has to say in writing that the budget was changed or the method approved.',
    rule: '政府采购法实施条例 art. 28',
  },
  nothingSplit: {
    zh: '该采购与同类采购累计未超过限额，无须说明。',
    en: 'With this tender nothing adds up beyond the threshold; there is nothing to explain.',
  },
  itemOnlyClaimed: {
    zh: '认领清单的项目不安排资金，不得采购',
    en: 'What stands on a claim list costs nothing and is not tendered',
  },
  drafterPublishes: { zh: '起草人不得自行发布', en: 'Who drafted the tender does not publish it' },
  publishedFrozen: { zh: '已发布的采购文件不得修改', en: 'A published tender is not edited' },
  fileUnknown: {
    zh: '附件不存在，或不是本单位上传的',
    en: 'There is no such file of your unit',
  },
  suspended: {
    zh: '采购活动暂停至 {until}（含当日），期间不得进行任何步骤',
    en: 'The tender is suspended until {until}, that day included: nothing goes on',
    rule: '政府采购法 art. 57; 政府采购法实施条例 art. 54',
  },
  notSuspended: { zh: '采购活动未暂停', en: 'The tender is not suspended' },
  notRunning: {
    zh: '采购活动不在进行中（当前状态：{state}），不能暂停',
    en: 'The tender is {state}: there is nothing to suspend',
  },
  suspensionDays: {
    zh: '暂停期限自今天（{today}）起最长 30 日，最迟至 {latest}',
    en: 'A suspension runs from today ({today}) for thirty days at most, until {latest}',
    rule: '政府采购法 art. 57',
  },
  takesNoAmendment: {
    zh: '仅可在响应截止前更正（当前状态：{state}）',
    en: 'A tender is amended while bids are taken, not while {state}',
    rule: '87号令 art. 27; 财库〔2014〕214号 art. 10',
  },
  nothingAmended: { zh: '更正内容与原内容相同', en: 'The amendment changes nothing' },
  deadlineBroughtForward: {
    zh: '响应截止日 {deadline} 不得提前',
    en: 'The deadline {deadline} is not brought forward',
    rule: '87号令 art. 27',
  },
  amendmentTooLate: {
    zh: '更正可能影响响应文件编制，距截止日不足 {days} 日（{unit}），截止日须顺延至 {earliest} 或者之后',
    en: 'The change may touch bids and comes less than {days} days ({unit}) before the deadline: it moves to {earliest} or later',
    rule: '87号令 art. 27; 政府采购法实施条例 art. 31; 财库〔2014〕214号 art. 10; 74号令 art. 29',
  },
  takesNoQuestions: {
    zh: '当前状态不接收询问（{state}）',
    en: 'No questions are taken or answered while {state}',
  },
  questionTooLate: {
    zh: '询问截止日为 {cutoff}',
    en: 'Questions were taken until {cutoff}',
    rule: '政府采购法实施条例 art. 31, 52',
  },
  answeredAlready: { zh: '该询问已答复', en: 'The question is answered already' },
  bidConfirmed: {
    zh: '响应文件已按最新更正确认，无须再次确认',
    en: 'The bid stands under the latest amendment already',
  },
  bidUnconfirmed: {
    zh: '采购文件更正后未确认响应文件，不予开启',
    en: 'The bid was not confirmed after the tender was amended: it is not opened',
  },
  witnessMissing: {
    zh: '开启须由两人在场：请另一名工作人员先登记到场',
    en: 'Nobody opens alone: somebody else of the buyer has to be there first',
  },
  witnessedAlready: { zh: '已登记到场', en: 'You are on record as present already' },
  nothingToOpen: {
    zh: '没有待开启的响应文件（当前状态：{state}）',
    en: 'Nothing is to be opened while {state}',
  },
  declaredAlready: { zh: '已作出利害关系声明', en: 'You have declared already' },
  declarationMissing: {
    zh: '评分前须先作出无利害关系声明',
    en: 'Declare first that nothing ties you to a bidder',
    rule: '政府采购法 art. 12; 政府采购法实施条例 art. 9',
  },
  interestUnsaid: { zh: '须说明利害关系', en: 'Say what the tie is' },
  noSuchSeat: { zh: '没有该席位', en: 'There is no such seat' },
  noReserve: {
    zh: '候补专家已用尽，须取消后重新组织评审',
    en: 'No expert of the draw is left to take the seat',
    rule: '87号令 art. 49',
  },
  representativeStays: {
    zh: '采购人代表不从专家库候补',
    en: "The purchaser's representative is not replaced out of the pool",
  },
  chairIsExpert: {
    zh: '组长由评审专家担任',
    en: 'The chair is an expert',
  },
  noReportToSign: {
    zh: '没有待签署的评审报告（当前状态：{state}）',
    en: 'There is no report to sign while {state}',
  },
  dissentUnsaid: {
    zh: '不同意见须书面说明理由',
    en: 'A dissent is written down with its reasons',
    rule: '政府采购法实施条例 art. 41',
  },
  opinionGiven: { zh: '已签署意见', en: 'You have signed already' },
  notOver: {
    zh: '采购活动尚未结束（当前状态：{state}），不能归档',
    en: 'The tender is {state}: it is archived when it is over',
  },
  stillChallengeable: {
    zh: '质疑期未满，{from} 起方可归档',
    en: 'The result may still be challenged: it is archived from {from} on',
    rule: '政府采购法 art. 42, 52',
  },
  disputeOpen: {
    zh: '尚有质疑或者投诉未办结，不能归档',
    en: 'A challenge or a complaint is not decided yet: it is archived after that',
  },
  archivedAlready: { zh: '已归档', en: 'The tender is archived already' },
  panelMissing: {
    zh: '评审小组尚未抽取',
    en: 'The panel has not been drawn',
    rule: '政府采购法 art. 38; 87号令 art. 47; 74号令 art. 7',
  },
  takesNoBids: {
    zh: '该项目不接收响应文件（当前状态：{state}）',
    en: 'This tender takes no bids while {state}',
  },
  alreadyBid: {
    zh: '贵单位已提交响应文件，可以替换',
    en: 'Your organization has a bid here already; replace it instead',
  },
  deadlineNotReached: {
    zh: '响应截止时间 {deadline} 未到，不得开启',
    en: 'The deadline {deadline} has not come: nothing is opened before',
  },
  sealBroken: {
    zh: '响应文件 {bid} 与回执不一致，密封可能已被破坏，不得开启',
    en: 'Bid {bid} differs from its receipt: its seal may have been broken, and nothing is opened',
  },
  tooFewSuppliers: {
    zh: '符合要求的供应商 {suppliers} 家，不足 {minimum} 家，采购活动终止（{basis}）',
    en: '{suppliers} suppliers are left where {minimum} are needed: the procedure ends ({basis})',
    rule: '政府采购法 art. 36; 财库〔2014〕214号 art. 34',
  },
  panelNotNow: {
    zh: '评审小组在开启后、评审报告前抽取（当前状态：{state}）',
    en: 'The panel is drawn between the opening and the report, not while {state}',
  },
  panelDrawn: { zh: '评审小组已经抽取', en: 'The panel has been drawn already' },
  representativeNotBuyer: {
    zh: '采购人代表须为本采购单位经办人',
    en: 'The purchaser is represented by a street officer of its own',
  },
  notOnPanel: { zh: '不是本项目评审小组成员', en: 'You are not on this panel' },
  takesNoSheets: {
    zh: '当前状态不接收评分（{state}）',
    en: 'No scores are taken while {state}',
  },
  sheetFinal: { zh: '评分表已提交，不得更改', en: 'Your sheet is in, and a sheet never changes' },
  outlierWithoutReason: {
    zh: '对投标 {bid} 的“{factor}”评分 {points} 与其他成员差异较大，请书面说明理由',
    en: 'The score {points} for bid {bid} on "{factor}" is far from the other judges\': give the reason',
  },
  priceReviewOpen: {
    zh: '异常低价审查尚未作出结论',
    en: 'The review of abnormally low prices is not decided yet',
    rule: '财库〔2026〕2号',
  },
  noPriceToReview: { zh: '没有待审查的报价', en: 'No price is under review' },
  priceUnjustified: {
    zh: '报价明显偏低且不能证明合理性，作无效处理',
    en: 'The abnormally low price was not justified: the bid is invalid',
    rule: '财库〔2026〕2号',
  },
  reviewBidMissing: { zh: '缺少对投标 {bid} 的审查结论', en: 'No finding for bid {bid}' },
  reviewBidTwice: { zh: '投标 {bid} 重复', en: 'Bid {bid} stands twice' },
  reviewBidUnknown: { zh: '投标 {bid} 不在审查范围内', en: 'Bid {bid} is not under this review' },
  reviewReasonMissing: {
    zh: '审查不通过须说明理由',
    en: 'A finding against a bid needs its reason',
    rule: '政府采购法实施条例 art. 41',
  },
  relatedBidder: {
    zh: '与另一供应商 {other} 单位负责人为同一人，或存在直接控股、管理关系，不得参加同一合同项下的采购',
    en: 'Has a responsible person in common with another supplier ({other}), or one holds or manages the other',
    rule: '政府采购法实施条例 art. 18',
  },
  representativeRelated: {
    zh: '采购人代表与供应商有利害关系，应当回避',
    en: 'The representative is tied to a supplier, and has to be recused',
    rule: '政府采购法 art. 12',
  },
  notConforming: { zh: '未通过符合性审查', en: 'Found not to conform' },
  sheetsMissing: {
    zh: '评分表已提交 {submitted} 份，应为 {members} 份',
    en: '{submitted} of {members} sheets are in',
  },
  reportFrozen: { zh: '评审报告已经形成', en: 'The report is frozen already' },
  bidNotCandidate: {
    zh: '该供应商不是成交候选供应商',
    en: 'This bid is not among the candidates',
    rule: '政府采购法实施条例 art. 43',
  },
  orderWithoutReason: {
    zh: '未按排序确定成交供应商（该候选人排名第 {rank}），须说明理由',
    en: 'The award goes in rank order; candidate no. {rank} needs the reason',
    rule: '政府采购法实施条例 art. 43',
  },
  preparerConfirms: {
    zh: '起草、评审或者形成报告的人员不得确认结果',
    en: 'Who drafted, judged or reported does not confirm the award',
  },
  decisionHashDiffers: {
    zh: '决定书文本与所给 SHA-256 不一致',
    en: 'The text of the decision differs from the SHA-256 given',
  },
  alreadyAwarded: { zh: '该包已确定成交供应商', en: 'This lot is awarded already' },
});
