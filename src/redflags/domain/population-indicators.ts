const OCP = 'Open Contracting Partnership, Cardinal';
const PROZORRO = 'Prozorro';
const AMONG = ['RED_FLAG_MONTHS'];

/** What only shows among all purchases. */
export const POPULATION_INDICATORS = {
  R024: {
    name: { zh: '与成交价过于接近', en: 'Price close to the winner' },
    formula: {
      zh: 'd =（次低有效报价 − 成交报价）÷ 成交报价，不高于全部 d 的下界 Q1 − 1.5·IQR。',
      en: 'd = (second lowest valid price − winning price) ÷ winning price is at or below the lower fence of all d.',
    },
    guards: {
      zh: '以价格定成交；一项生效成交、一家供应商且为最低价；n ≥ 20，Q1 与下界大于 0，且 d 小于 Q1。',
      en: 'The price alone decides; one active award for one supplier, the lowest; n ≥ 20, Q1 and fence above 0, d below Q1.',
    },
    ...{ source: `${OCP} R024`, settings: AMONG },
  },
  R058: {
    name: { zh: '报价异常优惠', en: 'Heavily discounted bid' },
    formula: {
      zh: '与 R024 相同的 d，不低于全部 d 的上界 Q3 + 1.5·IQR。',
      en: 'The same d as R024 is at or above the upper fence of all d.',
    },
    guards: {
      zh: '与 R024 相同的成交条件；n ≥ 20，上界大于 0，且 d 大于 Q3。',
      en: 'The awards of R024; n ≥ 20, the fence above 0, d above Q3.',
    },
    ...{ source: `${OCP} R058`, settings: AMONG },
  },
  R025: {
    name: { zh: '屡投不中', en: 'Excessive unsuccessful bids' },
    formula: {
      zh: '成交次数 ÷ 有效参与次数，不高于全体供应商的下界，且有效参与次数不低于第三四分位数。',
      en: 'Wins ÷ processes with a valid bid is at or below the lower fence, and the processes are at the third quartile or above.',
    },
    guards: {
      zh: '每个标项计一次；一项生效成交、一家供应商；n ≥ 20，Q1 与下界大于 0。',
      en: 'Once a lot; one active award for one supplier; n ≥ 20, Q1 and fence above 0.',
    },
    ...{ source: `${OCP} R025`, settings: AMONG },
  },
  R038: {
    name: { zh: '被判无效过多', en: 'Excessive disqualification' },
    formula: {
      zh: '被判无效的响应 ÷ 开启的响应，不低于全体采购人（或全体供应商）的上界。',
      en: 'Disqualified ÷ opened bids is at or above the upper fence of all buyers, or of all suppliers.',
    },
    guards: {
      zh: '每方至少两份响应；n ≥ 20，上界大于 0。',
      en: 'Two bids at least on either side; n ≥ 20, the fence above 0.',
    },
    ...{ source: `${OCP} R038`, settings: AMONG },
  },
  R048: {
    name: { zh: '承接类别过杂', en: 'Heterogeneous supplier' },
    formula: {
      zh: '成交的服务类别数不低于全体供应商的上界。',
      en: 'The categories won are at or above the upper fence of all suppliers.',
    },
    guards: {
      zh: '只看成交二十个以上标项的供应商，联合体不计；这样的供应商 n ≥ 20，且类别数大于 Q3。',
      en: 'Suppliers with twenty won lots or more, alone; n ≥ 20 of them, and above Q3.',
    },
    ...{ source: `${OCP} R048`, settings: AMONG },
  },
  'same-pair': {
    name: { zh: '固定搭配', en: 'The same pair' },
    formula: {
      zh: '同一年度同一采购人向同一供应商采购的服务类别数不少于阈值。',
      en: 'In one year a buyer gave a supplier purchases of as many categories as the threshold or more.',
    },
    guards: { zh: '成交生效之后才看。', en: 'After the awards are active.' },
    ...{ source: `${PROZORRO} sas-3-3`, settings: [...AMONG, 'RED_FLAG_PAIR_CATEGORIES'] },
  },
  splitting: {
    name: { zh: '疑似化整为零', en: 'Splitting of purchases' },
    formula: {
      zh: '同一年度同一采购人同一类别、公开招标以外方式的两项以上成交金额累计超过阈值，不论由哪项资金支付。',
      en: 'Two purchases or more of one buyer, year and category, none by open tender, add up beyond the threshold, whatever funds pay.',
    },
    guards: {
      zh: '不计公开招标和框架协议下的采购。',
      en: 'Neither open tenders nor orders under frameworks.',
    },
    ...{
      source: `政府采购法实施条例 art. 28; ${PROZORRO} sas24-3-14`,
      settings: [...AMONG, 'SPLITTING_THRESHOLD_YUAN'],
    },
  },
} as const;
