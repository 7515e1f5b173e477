import { refusals } from '../../shared/violation.js';

const local = '公益创投项目管理办法（地方）';

/** Refusals about a programme and the forms handed in to it; those of its review stand in review-refusals.ts. */
export const refuse = refusals('venture', {
  purchaseInDisguise: {
    zh: '所答情形属于使用财政性资金购买既定服务，总额 {total} 元达到采购限额标准 {threshold} 元，不得以公益创投方式进行，须依法组织政府采购（起草采购项目）。',
    en: 'By this answer a defined service is bought for fiscal money; {total} reaches the procurement threshold {threshold}: draft a tender, not a grant programme.',
    rule: '政府采购法',
  },
  smallPurchaseInDisguise: {
    zh: '所答情形属于购买既定服务（总额 {total} 元，限额标准 {threshold} 元以下），不得以公益创投方式进行，请按比选等限额以下方式采购。',
    en: 'By this answer a defined service is bought for {total}, below the threshold {threshold}: use a selection below the threshold, not a grant programme.',
    rule: '采购人内部控制制度（限额标准以下）',
  },
  boundaryFiscalWrong: {
    zh: '资金来源含有财政性资金，须如实回答',
    en: 'The fund holds fiscal money: the answer has to say so',
  },
  fundUnknown: { zh: '资金不存在，或不属于本单位', en: 'There is no such fund of your unit' },
  fundWithoutGrants: {
    zh: '该资金的来源（{kinds}）不能用于公益创投资助',
    en: 'Money of these payers ({kinds}) is not for grants',
    rule: local,
  },
  categoryUnknown: { zh: '服务类别 {category} 不存在', en: 'There is no service category {category}' },
  maximumOverTotal: {
    zh: '单个项目最高资助额不得超过资助总额 {total} 元',
    en: 'The maximum grant is above the total {total}',
  },
  amountNotPositive: { zh: '金额须大于零', en: 'The amount must be above zero' },
  shareInvalid: { zh: '比例须为 0–100，现为 {percent}', en: 'A share is 0 to 100 percent, not {percent}' },
  budgetFactorMissing: {
    zh: '评分因素须含“预算合理性”（代码 budget），{min}–{max} 分',
    en: 'The criteria need a factor “budget” of {min} to {max} points for how reasonable the budget is',
    rule: local,
  },
  panelOutOfRange: {
    zh: '评委人数须为 {min} 至 {max} 人的单数',
    en: 'The panel has {min} to {max} seats, an odd number',
    rule: local,
  },
  instalmentsNotWhole: {
    zh: '拨款比例合计须为 100%，现为 {sum}%',
    en: 'The instalments sum to {sum} %, not to 100 %',
  },
  projectBeforeDeadline: {
    zh: '项目实施期须晚于申报截止日 {deadline}',
    en: 'Projects begin after the deadline {deadline}',
  },
  projectEndsBeforeStart: { zh: '项目实施期止日早于起日', en: 'The projects end before they begin' },
  projectTooLong: { zh: '项目实施期最长一年', en: 'A project takes one year at most', rule: local },
  undertakerUnknown: { zh: '承办机构不存在', en: 'There is no such organization to run the programme' },
  drafterDecides: {
    zh: '起草人不得自行审核、发布或者公示',
    en: 'Who drafted it neither approves nor publishes nor announces it',
  },
  notApproved: {
    zh: '须经民政部门批准后发布',
    en: 'It is published after civil affairs approved it',
    rule: local,
  },
  publishedFrozen: { zh: '已提交的创投方案不得修改', en: 'A programme that was submitted is not edited' },
  lateApplication: {
    zh: '申报已于 {deadline} 截止',
    en: 'Applications were due by {deadline}',
    rule: local,
  },
  notOpen: {
    zh: '创投项目当前不接受申报（状态：{state}）',
    en: 'The programme takes no applications (it is {state})',
  },
  undertakerApplies: {
    zh: '承办机构不得申报本次公益创投',
    en: 'Who runs the programme does not apply to it',
    rule: local,
  },
  appliedAlready: {
    zh: '本机构已有一份有效申报；请替换或者撤回',
    en: 'Your organization has applied already: replace or withdraw that',
  },
  communityUnknown: {
    zh: '实施社区不存在，或不属于该街道',
    en: 'There is no such community of the street',
  },
  fieldMissing: { zh: '申报书缺少“{field}”', en: 'The form lacks “{field}”' },
  themeUnknown: { zh: '“{theme}”不在本次征集方向内', en: '“{theme}” is none of the themes' },
  startNotFirst: { zh: '起始日须为某月 1 日', en: 'A project begins on the first of a month' },
  termOutside: {
    zh: '项目期须在 {from} 至 {to} 之内',
    en: 'The project lies outside {from} to {to}',
  },
  indicatorKindMissing: {
    zh: '指标须包括产出、成效和满意度三类',
    en: 'There are indicators of output, outcome and satisfaction',
  },
  indicatorUnmoved: { zh: '目标值不得等于基线值', en: 'A target differs from its baseline' },
  activityOutside: {
    zh: '活动月份超出项目期 {months} 个月',
    en: 'The activity lies beyond the {months} months of the project',
  },
  declarationMissing: {
    zh: '须承诺内容真实并接受监督审计',
    en: 'The form declares its truth and accepts supervision and audit',
    rule: local,
  },
  lineMiscalculated: {
    zh: '预算金额 {amount} 元与按单价、数量、天数、人数计算的 {computed} 元不一致',
    en: 'The line says {amount}; price, quantity, days and people make {computed}',
  },
  ownOverLine: { zh: '自筹金额超过该行金额', en: 'Own money is more than the line' },
  nothingAsked: { zh: '未申请资助金额', en: 'Nothing is asked for' },
  overMaximum: {
    zh: '申请金额 {asked} 元超过最高资助额 {max} 元，申报无效',
    en: 'The application asks for {asked}, more than the maximum {max}: it is invalid',
    rule: local,
  },
  costForbidden: {
    zh: '资助资金不得用于“{kind}”',
    en: 'Grants do not pay for “{kind}”',
    rule: local,
  },
  personDayOver: {
    zh: '“{kind}”{amount} 元超过按人天标准计算的 {cap} 元',
    en: '“{kind}” of {amount} is above {cap} by persons and days',
    rule: local,
  },
  shareOver: {
    zh: '{kinds}合计 {amount} 元，超过资助金额 {total} 元的 {percent}%',
    en: '{kinds} together, {amount}, are more than {percent} % of {total}',
    rule: local,
  },
  communitySilent: {
    zh: '实施社区尚未对现有申报内容盖章确认',
    en: 'The community has not confirmed the form as it stands',
    rule: local,
  },
  confirmedAlready: { zh: '已对现有内容确认', en: 'The form as it stands is confirmed' },
  confirmationNotAsked: { zh: '本次创投不要求社区确认', en: 'This programme asks for no confirmation' },
  applicationsOpen: {
    zh: '尚有 {count} 份创投申报或资助未了结',
    en: '{count} applications or grants of the organization are not settled',
  },
});
