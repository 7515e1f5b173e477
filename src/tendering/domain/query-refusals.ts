/** Refusals about questions to bidders; joined to those of the acts. */
export const QUERY_REFUSALS = {
  queryNotNow: {
    zh: '仅可在开启后、评审报告前向评审中的供应商提出（当前状态：{state}）',
    en: 'Bidders under review are asked between the opening and the report, not while {state}',
    rule: '87号令',
  },
  priceNotFinal: {
    zh: '报价尚未确定，不能要求说明报价合理性',
    en: 'The price is not final yet: there is nothing to explain',
    rule: '财库〔2026〕2号',
  },
  priceDecided: {
    zh: '该报价已作出审查结论',
    en: 'This price is decided on already',
    rule: '财库〔2026〕2号',
  },
  queryDueInPast: {
    zh: '答复截止时间须晚于当前时间',
    en: 'The answer is due at a time that lies ahead',
  },
  explanationTooShort: {
    zh: '说明报价合理性的时间不得少于 {minutes} 分钟，最早截止于 {earliest}',
    en: 'A price is explained within {minutes} minutes at least: not before {earliest}',
    rule: '财库〔2026〕2号',
  },
  explanationOpen: {
    zh: '投标 {bid} 的报价说明期限至 {until}，期满或者收到说明后方可作出结论',
    en: 'Bid {bid} may be explained until {until}: nothing is decided before, unless it is explained',
    rule: '财库〔2026〕2号',
  },
  clarificationOpen: {
    zh: '投标 {bid} 的澄清期限至 {until}，期满或者收到答复后方可评审',
    en: 'Bid {bid} may be clarified until {until}: nobody judges before, unless it is',
    rule: '87号令',
  },
  answeredOnce: { zh: '已经答复，不得更改', en: 'The question is answered, and an answer never changes' },
  bidOut: {
    zh: '该响应文件已不在评审范围内（{state}）',
    en: 'This bid is not under review any more, but {state}',
  },
  priceQuestion: {
    zh: '报价 {price} 元低于 {limits} 元，触发异常低价审查，请书面说明成本构成并提供证明材料',
    en: 'The price {price} is below {limits}: explain its cost in writing, with evidence',
    rule: '财库〔2026〕2号',
  },
} as const;
