import { refusals } from '../../shared/violation.js';

const TERM = '102号令 art. 24';

/** Why a step of drawing up, signing, accepting or supplementing a contract was refused. */
export const refuse = refusals('contracting', {
  ownerMayBid: {
    zh: '本项目允许社区居民委员会投标，社区不参与验收意见。',
    en: 'The community itself could bid for this item: it gives no opinion at the acceptance.',
  },
  contractsOpen: {
    zh: '该组织尚有 {count} 个未结清的合同，不能注销登记。',
    en: 'It has {count} contracts that are not settled and cannot be withdrawn.',
  },
  amountNotBidPrice: {
    zh: '合同金额 {amount} 元须等于成交报价 {bidPrice} 元。',
    en: 'The contract amount {amount} must equal the winning offer {bidPrice}.',
    rule: '政府采购法 art. 46',
  },
  visitPlanMissing: {
    zh: '合同须附回访方案后方可签订。',
    en: 'A contract needs its return-visit plan before it is signed.',
  },
  termEndsBeforeStart: {
    zh: '履行期限的截止日早于开始日。',
    en: 'The term ends before it starts.',
  },
  termTooLong: {
    zh: '履行期限最长 3 年，最晚至 {latest}。',
    en: 'The term is at most three years, to {latest}.',
    rule: TERM,
  },
  longTermContentNotFixed: {
    zh: '履行期限超过 1 年的，购买内容须相对固定。',
    en: 'A term over one year needs a fixed content.',
    rule: TERM,
  },
  longTermNeedNotContinuous: {
    zh: '履行期限超过 1 年的，服务须连续性强。',
    en: 'A term over one year needs a continuous need.',
    rule: TERM,
  },
  longTermFundingNotStable: {
    zh: '履行期限超过 1 年的，经费来源须稳定。',
    en: 'A term over one year needs a stable source of funds.',
    rule: TERM,
  },
  longTermPriceNotStable: {
    zh: '履行期限超过 1 年的，价格变化幅度须小。',
    en: 'A term over one year needs prices that change little.',
    rule: TERM,
  },
  awardNotActive: {
    zh: '成交结果尚未生效或已撤销（当前状态：{state}）。',
    en: 'The award is not in force (it is {state}).',
  },
  awardOfAnotherStreet: {
    zh: '该成交结果属于其他街道。',
    en: 'The award is of another street office.',
  },
  contractTooEarly: {
    zh: '结果公告期和质疑期届满后方可订立合同，最早 {from}。',
    en: 'A contract is drawn up after the result period and the challenge window, on {from} at the earliest.',
    rule: '政府采购法 art. 52',
  },
  contractDrawnUpAlready: {
    zh: '该成交结果已订立合同。',
    en: 'A contract was drawn up from this award already.',
  },
  funderSilent: {
    zh: '出资方尚未书面同意签订合同。',
    en: 'The funder has not consented to the signing.',
  },
  signingSuspended: {
    zh: '采购活动已暂停，或者有可能影响结果的质疑、投诉正在处理，期间不得签订合同。',
    en: 'The purchase is suspended, or a dispute that may affect the result is open; nothing is signed meanwhile.',
    rule: '政府采购法实施条例 art. 54',
  },
  signingTooEarly: {
    zh: '结果公告期和质疑期届满后方可签订，最早 {from}。',
    en: 'Signing opens after the result period and the challenge window, on {from}.',
  },
  agreementTooLate: {
    zh: '资助协议须于 {until} 前签订；逾期签订须写明原因。',
    en: 'The agreement is signed by {until}; later only with a written reason.',
    rule: '公益创投项目管理办法（地方）',
  },
  grantNotOpen: {
    zh: '该资助不能签订协议（当前状态：{state}）。',
    en: 'No agreement is drawn up on the grant now (it is {state}).',
  },
  signingTooLate: {
    zh: '合同须在成交通知书发出之日起 30 日内签订（最晚 {until}）；逾期签订须写明原因。',
    en: 'The contract is signed within 30 days of the notice (by {until}); later only with a written reason.',
    rule: '政府采购法 art. 46',
  },
  signerNotAParty: {
    zh: '签署人不属于合同任何一方。',
    en: 'The signer belongs to neither party.',
  },
  drafterSigns: {
    zh: '合同起草人不得签署该合同。',
    en: 'Who drew the contract up does not sign it.',
  },
  alreadySigned: {
    zh: '该方已签署此版本合同。',
    en: 'This side has signed this version already.',
  },
  sameSignerForBothSides: {
    zh: '同一人不得代表双方签署。',
    en: 'One person can not sign for both sides.',
  },
  signatureOnOtherVersion: {
    zh: '签署的文本与现行版本不一致，请重新阅读后签署。',
    en: 'The signed text is not the version in force; read it again and sign.',
  },
  supplementsOverCap: {
    zh: '补充合同累计 {total} 元，超过原合同金额的 10%（{cap} 元）。',
    en: 'All supplements sum to {total}, over 10 % of the original contract ({cap}).',
    rule: '政府采购法 art. 49',
  },
  supplementOutsidePerformance: {
    zh: '补充合同只能在合同履行期间签订。',
    en: 'Supplements are agreed only while the contract is performed.',
    rule: '政府采购法 art. 49',
  },
  supplementOtherService: {
    zh: '追加的须为与合同标的相同的服务。',
    en: 'A supplement adds the same service, not another one.',
    rule: '政府采购法 art. 49',
  },
  supplementChangesClauses: {
    zh: '补充合同不得改变原合同其他条款。',
    en: 'A supplement leaves all other clauses unchanged.',
    rule: '政府采购法 art. 49',
  },
  bondOverCap: {
    zh: '履约保证金不得超过合同金额的 10%（{cap} 元）。',
    en: 'The performance bond is at most 10 % of the contract ({cap}).',
    rule: '政府采购法实施条例 art. 48',
  },
  bondCashOnly: {
    zh: '履约保证金须允许以保函等非现金形式提交。',
    en: 'The performance bond must be accepted as a guarantee or in another non-cash form.',
    rule: '政府采购法实施条例 art. 48',
  },
  bondNotAgreed: { zh: '合同未约定履约保证金。', en: 'The contract agrees no performance bond.' },
  bondReceivedAlready: { zh: '履约保证金已收取。', en: 'The performance bond is there already.' },
  bondOutOfPlace: {
    zh: '合同当前状态（{state}）不收取履约保证金。',
    en: 'No performance bond is taken now (the contract is {state}).',
  },
  bondOtherAmount: {
    zh: '履约保证金金额须与合同约定的 {agreed} 元一致。',
    en: 'The performance bond is what was agreed: {agreed}.',
  },
  bondInFuture: { zh: '收取日期不得晚于今天。', en: 'The bond was received in the future.' },
  guaranteeEndsEarly: {
    zh: '保函有效期须覆盖服务期限（至 {serviceTo}）。',
    en: 'A guarantee lasts to the end of the service on {serviceTo} at least.',
  },
  guaranteeDayUnfit: { zh: '仅保函写明有效期。', en: 'Only a guarantee has a last day.' },
  bondStillNeeded: {
    zh: '合同尚在履行（{state}），履约保证金暂不退还。',
    en: 'The bond is kept while the contract is in force (it is {state}).',
  },
  bondReturnDay: {
    zh: '退还日期须在收取日与今天之间。',
    en: 'It goes back between its receipt and today.',
  },
  deductionOverBond: {
    zh: '扣除金额不得超过履约保证金 {amount} 元。',
    en: 'No more than the bond itself, {amount}, is kept.',
  },
  deductionWithoutBreach: {
    zh: '未因违约解除合同的，不得扣除履约保证金。',
    en: 'Nothing is kept unless a breach ended the contract.',
  },
  deductionReasonUnfit: {
    zh: '扣除履约保证金须写明理由，未扣除的不写。',
    en: 'What is kept has a reason, and nothing else has one.',
  },
  nothingToFile: {
    zh: '合同尚未签订，或者不属于须备案的采购合同。',
    en: 'It is not signed yet, or it is no purchase that is filed.',
    rule: '政府采购法 art. 47',
  },
  filedAlready: { zh: '合同已备案。', en: 'The contract was filed already.' },
  revisionTooLate: {
    zh: '合同已签订或者属于资助协议（{state}），不能另立文本；已生效合同的变更须双方签署。',
    en: 'It is in force or a grant ({state}) and has no other edition; what is in force is changed by both sides.',
    rule: '政府采购法 art. 50',
  },
  revisionSame: {
    zh: '文本与已有版本相同。',
    en: 'The text is that of an edition that is there already.',
  },
  milestoneNotDelivered: {
    zh: '该里程碑由事实达成，无须提交。',
    en: 'This milestone is met by a fact; it is not submitted.',
  },
  milestoneNotSubmitted: {
    zh: '承接主体尚未提交该里程碑，不能组织验收。',
    en: 'The provider has not submitted this milestone; there is nothing to accept.',
  },
  stageNotAgreed: {
    zh: '合同未约定该阶段的交付。',
    en: 'The contract has no delivery of this stage.',
  },
  earlierDeliveryOpen: {
    zh: '此前的交付“{title}”尚未验收通过。',
    en: 'The earlier delivery "{title}" is not accepted yet.',
  },
  acceptanceOpenAlready: {
    zh: '该里程碑已有正在进行的验收。',
    en: 'An acceptance of this milestone is under way.',
  },
  acceptanceNotOpen: {
    zh: '该验收已结束，不再收集意见。',
    en: 'The acceptance is over; opinions are no longer taken.',
  },
  openerConcludes: {
    zh: '组织验收的人员不得作出验收结论。',
    en: 'Who opened the acceptance does not conclude it.',
  },
  acceptedInFuture: {
    zh: '验收日期不得晚于今天。',
    en: 'The day of acceptance lies in the future.',
  },
  acceptedBeforeSigning: {
    zh: '验收日期不得早于合同签订日 {signedOn}。',
    en: 'The day of acceptance lies before the signing on {signedOn}.',
  },
  recipientUnknown: {
    zh: '该服务对象不在本合同的服务台账中。',
    en: 'This recipient is not in the service ledger of the contract.',
  },
  opinionGivenAlready: {
    zh: '该服务对象已就本次验收发表意见。',
    en: 'This recipient has given an opinion on this acceptance.',
  },
  communityOpinionOfOther: {
    zh: '社区意见由社区登记，且不填写服务对象。',
    en: "The community's opinion is recorded by the community itself and names no recipient.",
  },
  acceptanceWithoutItems: {
    zh: '验收须按约定标准逐项进行，至少一项。',
    en: 'Acceptance goes item by item over the agreed standard; there is none.',
    rule: '政府采购法实施条例 art. 45',
  },
  itemNotJudged: {
    zh: '验收项“{item}”尚无结论。',
    en: 'Item "{item}" is not judged yet.',
    rule: '政府采购法实施条例 art. 45',
  },
  acceptedWithUnmetItem: {
    zh: '验收项“{item}”未达标，不得通过验收。',
    en: 'Item "{item}" is not met; the delivery can not be accepted.',
  },
  acceptanceReasonMissing: {
    zh: '退回整改或拒绝验收须写明理由。',
    en: 'Returning or refusing a delivery needs a reason.',
  },
  recipientsNotInvited: {
    zh: '公共服务项目验收须邀请服务对象参与。',
    en: 'Recipients of a public service must be invited to its acceptance.',
    rule: '政府采购法实施条例 art. 45',
  },
  recipientOpinionMissing: {
    zh: '公共服务项目验收须有服务对象出具的意见，至少一份。',
    en: "Acceptance of a public service needs at least one recipient's opinion.",
    rule: '政府采购法实施条例 art. 45',
  },
  acceptorMissing: { zh: '缺少验收人员。', en: 'Nobody is named who accepts.' },
  providerAcceptsOwnWork: {
    zh: '承接主体不得参与自身服务的验收结论。',
    en: 'The provider does not decide on the acceptance of its own work.',
  },
  secretTermUnknown: {
    zh: '其他约定中没有第 {term} 条，不能标为秘密。',
    en: 'There is no agreed term {term} to be kept secret.',
    rule: '政府采购法实施条例 art. 50',
  },
  secretTermTwice: { zh: '第 {term} 条重复标注。', en: 'The term {term} is marked twice.' },
  contractCalendarMissing: {
    zh: '{year} 年的工作日历尚未导入，无法计算期限。',
    en: 'The working-day calendar of {year} is not loaded; the period can not be counted.',
  },
  supplementNotPositive: {
    zh: '补充合同金额须大于 0。',
    en: 'A supplement must be above zero.',
  },
});
