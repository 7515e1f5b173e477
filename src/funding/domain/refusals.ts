import { refusals } from '../../shared/violation.js';

const BUDGET = '政府采购法 art. 6';

/** Why money of a fund was not moved. */
export const refuse = refusals('funding', {
  fundExists: {
    zh: '本单位该年度已有同名资金。',
    en: 'The unit has a fund of that name for that year already.',
  },
  amountNotPositive: { zh: '金额须大于 0。', en: 'The amount must be above zero.' },
  overAvailable: {
    zh: '资金可用余额为 {left} 元，不足本次金额 {amount} 元。',
    en: 'The fund has {left} yuan available, less than the {amount} asked for.',
    rule: BUDGET,
  },
  overReserved: {
    zh: '该采购预留余额为 {left} 元，不足本次金额 {amount} 元。',
    en: 'This purchase has {left} yuan reserved, less than the {amount} asked for.',
    rule: BUDGET,
  },
  overCommitted: {
    zh: '该合同未支付余额为 {left} 元，不足本次金额 {amount} 元。',
    en: 'This contract has {left} yuan committed and unpaid, less than the {amount} asked for.',
  },
  overSpent: {
    zh: '该合同已支付 {left} 元，退回金额 {amount} 元超过该数。',
    en: 'Only {left} yuan was paid under this contract; {amount} can not come back.',
  },
  planSharesNotWhole: {
    zh: '各资金分担比例合计须为 100.00%，现为 {sum}%。',
    en: 'The shares of a plan sum to 100.00 %, not {sum} %.',
  },
  planFundTwice: {
    zh: '同一资金在方案中只能出现一次。',
    en: 'A fund stands in a plan once.',
  },
  planFundUnknown: {
    zh: '本单位没有该项资金。',
    en: 'Your unit has no such fund.',
  },
  planUnknown: {
    zh: '本单位没有该资金方案。',
    en: 'Your unit has no such funding plan.',
  },
  planShareOver: {
    zh: '资金“{fund}”可用余额为 {left} 元，不足其分担的 {amount} 元。',
    en: 'The fund "{fund}" has {left} yuan available, less than its share of {amount}.',
    rule: BUDGET,
  },
  purposeNotCovered: {
    zh: '资金“{fund}”限用于 {categories} 类服务，不得用于 {category} 类。',
    en: 'The fund "{fund}" is for {categories} only, not for {category}.',
  },
  yearNotCovered: {
    zh: '资金“{fund}”属于 {year} 年度，不得用于 {wanted} 年度的项目。',
    en: 'The fund "{fund}" is of the year {year}, the purchase of {wanted}.',
    rule: BUDGET,
  },
  categoryUnknown: {
    zh: '服务类别 {category} 不在目录内。',
    en: 'The category {category} is not in the catalogue.',
  },
  transferToItself: {
    zh: '资金不得划转给自身。',
    en: 'A fund does not transfer to itself.',
  },
  budgetCodeTwice: { zh: '预算项目 {code} 重复。', en: 'The budget project {code} is there twice.' },
  budgetDrafted: {
    zh: '该年度已有待审批的预算草案。',
    en: 'A budget of that year is drafted and waits for its decision.',
  },
  budgetDecided: {
    zh: '预算已审批，须另编调整方案。',
    en: 'It is decided; a change of it is a new edition.',
  },
  drafterApproves: { zh: '编制人不得审批。', en: 'Whoever drafted it does not approve it.' },
  budgetLineUsed: {
    zh: '预算项目 {code} 已设立资金 {used} 元，调整后仅 {amount} 元。',
    en: 'Funds of {used} yuan were opened out of {code}; the revision leaves it {amount}.',
    rule: BUDGET,
  },
  budgetLineUnknown: {
    zh: '本单位该年度批准的预算中没有项目 {code}。',
    en: 'No approved budget of the unit and year has a project {code}.',
    rule: BUDGET,
  },
  budgetLineOver: {
    zh: '预算项目 {code} 剩余 {left} 元，不足 {amount} 元。',
    en: '{left} yuan are left of the project {code}, less than {amount}.',
    rule: BUDGET,
  },
  fundNotYours: { zh: '本单位没有该项资金。', en: 'Your unit has no such fund.' },
  receiverUnknown: { zh: '没有该接收单位。', en: 'There is no such unit.' },
  receiverNoOrganization: {
    zh: '扶持和运营补贴只能给予登记在册的组织。',
    en: 'Support of this kind goes to a registered organization.',
  },
  receiverNoCommunity: {
    zh: '社区补贴只能给予本辖区的社区或其组织。',
    en: 'A subsidy of a community goes to a community of your area or one of its bodies.',
  },
  dueInPast: { zh: '支付日期不得早于今天。', en: 'An instalment falls due today at the earliest.' },
  dueUnordered: { zh: '各期支付日期须依次递增。', en: 'Instalments stand in the order of their days.' },
  dueOutsideYear: {
    zh: '支付日期须在资金年度 {year} 内。',
    en: 'An instalment falls due within the year {year} of its fund.',
    rule: BUDGET,
  },
  instalmentUnknown: { zh: '没有该期。', en: 'There is no such instalment.' },
  instalmentPaid: { zh: '该期已支付。', en: 'That instalment was paid already.' },
  notDue: { zh: '该期应于 {due} 起支付。', en: 'That instalment is paid from {due} on.' },
  payerMissing: { zh: '受益单位出资须写明单位。', en: 'A unit that benefits is named.' },
  statementMissing: {
    zh: '向受益单位筹集须写明自愿依据（协议、会议记录等）。',
    en: 'A unit that benefits pays of its own will: say by which agreement.',
    rule: '城市居民委员会组织法 art. 42',
  },
  receivedLater: { zh: '到账日期不得晚于今天。', en: 'It came in today at the latest.' },
  voucherTaken: { zh: '该凭证号已入账。', en: 'That voucher was entered already.' },
  yearRuns: {
    zh: '{year} 年度尚未结束，年末结转自次年 1 月 1 日起办理。',
    en: 'The year {year} still runs; money is carried over from 1 January on.',
  },
  carryTargetOpen: {
    zh: '须写明转入的资金或新资金的名称，二者择一。',
    en: 'Say either the fund into which it goes or the name of a new one.',
  },
  carryYear: {
    zh: '结转须转入 {year} 年度的资金。',
    en: 'What is carried over goes into a fund of {year}.',
  },
  carryPurpose: {
    zh: '转入资金的限定用途须与原资金相同（专款专用）。',
    en: 'The fund into which it goes is bound to the same categories.',
  },
  carryUnknown: {
    zh: '该采购在本资金中没有预留或承诺的款项。',
    en: 'This fund holds nothing reserved or committed for that purchase.',
  },
  carryNothing: { zh: '没有可结转的款项。', en: 'There is nothing to carry over.' },
  publicPayerMissing: {
    zh: '同意公开的付款方须写明名称。',
    en: 'A payer that agrees to be named is named.',
  },
  statementUnchanged: {
    zh: '自第 {edition} 次公示以来收支没有变化。',
    en: 'Nothing has changed since edition {edition}.',
  },
  statementTwice: {
    zh: '该年度收支刚刚由他人公示。',
    en: 'Somebody has just published this statement.',
  },
  entryUnbalanced: {
    zh: '记账凭证各行合计须为 0，且至少两行。',
    en: 'The lines of an entry sum to zero and are at least two.',
  },
  lineMalformed: {
    zh: '记账行金额不得为 0；预留、承诺、支出须注明所属采购，其余不得注明。',
    en: 'A line moves something; reserved, committed and spent name their commitment, the others none.',
  },
});
