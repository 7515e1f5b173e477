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
  entryUnbalanced: {
    zh: '记账凭证各行合计须为 0，且至少两行。',
    en: 'The lines of an entry sum to zero and are at least two.',
  },
  lineMalformed: {
    zh: '记账行金额不得为 0；预留、承诺、支出须注明所属采购，其余不得注明。',
    en: 'A line moves something; reserved, committed and spent name their commitment, the others none.',
  },
});
