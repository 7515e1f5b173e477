import { refusals } from '../../shared/violation.js';

const BY_AGREEMENT = '政府采购法 art. 50';

/** Why a change of a contract was refused. */
export const refuseChange = refusals('contracting', {
  changeFieldMissing: {
    zh: '该类变更须填写 {field}（{kind}）。',
    en: 'A change of this kind needs {field} ({kind}).',
  },
  changeFieldForeign: {
    zh: '该类变更不含 {field}（{kind}）；价款只能由补充合同增加。',
    en: 'A change of this kind has no {field} ({kind}); the price grows by a supplement only.',
    rule: '政府采购法 art. 49',
  },
  changeOutOfPlace: {
    zh: '合同当前状态（{state}）不能作此变更。',
    en: 'The contract can not be changed like this now (it is {state}).',
    rule: BY_AGREEMENT,
  },
  changeFileUnknown: {
    zh: '证明文件不存在或者不属于本单位。',
    en: 'There is no such file of your unit.',
  },
  supplementGround: {
    zh: '补充合同依据政府采购法第四十九条订立，须双方协商一致。',
    en: 'A supplement rests on art. 49 and on mutual agreement.',
    rule: '政府采购法 art. 49',
  },
  supplementAfterRefusal: {
    zh: '合同有交付验收不合格，不得追加服务。',
    en: 'A delivery of the contract was refused for good; no more of the service is added.',
  },
  supplementOfProvider: {
    zh: '追加服务由采购人提出。',
    en: 'It is the purchaser who asks for more of the service.',
    rule: '政府采购法 art. 49',
  },
  grantSupplemented: {
    zh: '资助金额由资助决定确定，不订立补充合同。',
    en: 'The decision on the grant fixed its amount; it has no supplement.',
    rule: '公益创投项目管理办法（地方）',
  },
  supplementFundUnknown: {
    zh: '资金池不存在或者不属于本单位。',
    en: 'There is no such fund of your unit.',
  },
  forceMajeureUnproven: {
    zh: '以不可抗力为由变更合同的，须提供证明。',
    en: 'Whoever relies on force majeure proves it.',
    rule: '民法典',
  },
  endNotLater: {
    zh: '新的截止日须晚于原截止日 {serviceTo}（恢复履行的，不得早于该日）。',
    en: 'The new last day lies after the present one, {serviceTo} (for a resumption, not before it).',
  },
  endPast: {
    zh: '新的截止日已过。',
    en: 'The new last day is over already.',
  },
  resumptionPast: {
    zh: '预计恢复日须晚于今天。',
    en: 'It goes on after today.',
  },
  amendmentEmpty: {
    zh: '变更未写明任何内容。',
    en: 'The amendment changes nothing.',
  },
  changeSigningHeld: {
    zh: '有可能影响采购结果的质疑、投诉正在处理，期间不得签订。',
    en: 'A dispute that may affect the result is open; nothing is signed meanwhile.',
    rule: '政府采购法实施条例 art. 54',
  },
  settledOverPrice: {
    zh: '结算金额不得超过合同及补充合同金额 {ceiling} 元。',
    en: 'It is settled at the price with its supplements, {ceiling}, at most.',
  },
  settledBelowAccepted: {
    zh: '已验收部分须按约定支付，结算金额不得低于 {accepted} 元。',
    en: 'What was accepted is paid: it is settled at {accepted} at least.',
    rule: '102号令 art. 25',
  },
  requestsUnderWay: {
    zh: '尚有 {count} 笔付款申请未办结，须先审批、支付或者拒绝。',
    en: '{count} payment requests are under way; decide and pay them first.',
  },
});
