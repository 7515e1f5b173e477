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
  entryUnbalanced: {
    zh: '记账凭证各行合计须为 0，且至少两行。',
    en: 'The lines of an entry sum to zero and are at least two.',
  },
  lineMalformed: {
    zh: '记账行金额不得为 0；预留、承诺、支出须注明所属采购，其余不得注明。',
    en: 'A line moves something; reserved, committed and spent name their commitment, the others none.',
  },
});
