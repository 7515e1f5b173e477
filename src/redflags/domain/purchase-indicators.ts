const OCP = 'Open Contracting Partnership, Cardinal';
const PROZORRO = 'Prozorro';
const NONE = { zh: '无。', en: 'None.' };

/** What one purchase shows by itself. */
export const PURCHASE_INDICATORS = {
  R003: {
    name: { zh: '响应时间过短', en: 'Short period for bids' },
    formula: {
      zh: '截止时间减公告日零时的整日数，小于该采购方式的阈值。',
      en: 'Whole days from the start of the day of publication to the deadline are fewer than the threshold of the method.',
    },
    guards: { zh: '不看单一来源和已取消的采购。', en: 'Neither direct awards nor cancelled purchases.' },
    ...{ source: `${OCP} R003`, settings: ['RED_FLAG_SUBMISSION_DAYS'] },
  },
  R018: {
    name: { zh: '只有一份响应', en: 'Single bid' },
    formula: {
      zh: '公开或邀请竞争的标项只开启了一份响应文件。',
      en: 'One bid alone was opened in a lot that was open or by invitation to several.',
    },
    guards: { zh: '开启之后才看；联合体算一份。', en: 'After the opening only; a consortium is one bidder.' },
    ...{ source: `${OCP} R018`, settings: [] },
  },
  R028: {
    name: { zh: '报价相同', en: 'Identical prices' },
    formula: {
      zh: '同一标项中不同供应商的两份以上响应报价分毫不差。',
      en: 'Two bids or more of different suppliers in a lot have the same price to the fen.',
    },
    guards: {
      zh: '标项有结果之后才看；不看按单价的框架协议。',
      en: 'After the lot has a result; no unit prices of frameworks.',
    },
    ...{ source: `${OCP} R028`, settings: [] },
  },
  R030: {
    name: { zh: '逾期响应成交', en: 'A late bid won' },
    formula: {
      zh: '成交供应商的有效响应晚于截止时间递交。',
      en: 'A valid bid of an awarded supplier was received after the deadline.',
    },
    guards: { zh: '成交生效之后才看。', en: 'After the award is active.' },
    ...{ source: `${OCP} R030`, settings: [] },
  },
  R035: {
    name: { zh: '除成交者外全部无效', en: 'All but the winner disqualified' },
    formula: {
      zh: '只有一份有效响应且其供应商成交，其他供应商至少一家被判无效；数值为其家数。',
      en: 'One bid alone is valid and has the award, and another supplier at least was disqualified; the value is their number.',
    },
    guards: { zh: '全部成交结果已定之后才看。', en: 'After every award is final.' },
    ...{ source: `${OCP} R035; ${PROZORRO} sas-3-2`, settings: [] },
  },
  R036: {
    name: { zh: '最低报价被判无效', en: 'The lowest bid disqualified' },
    formula: {
      zh: '最低报价的响应被判无效，而有较高的有效报价，且已有成交。',
      en: 'The bid with the lowest price is disqualified, a valid one is dearer, and there is an active award.',
    },
    guards: { zh: '只看以价格定成交的采购。', en: 'Where the price alone decides.' },
    ...{ source: `${OCP} R036`, settings: [] },
  },
  'several-disqualified': {
    name: { zh: '多家被判无效', en: 'Several disqualified' },
    formula: {
      zh: '有成交的标项中两份以上响应被判无效。',
      en: 'Two bids or more of an awarded lot were disqualified.',
    },
    guards: { zh: '成交生效之后才看。', en: 'After the award is active.' },
    ...{ source: `${PROZORRO} sas24-3-2`, settings: [] },
  },
  'many-changes': {
    name: { zh: '合同多次变更', en: 'Many changes of a contract' },
    formula: {
      zh: '已生效的补充、延期和其他条款变更次数不少于阈值。',
      en: 'Effective supplements, extensions and amendments of a contract are as many as the threshold or more.',
    },
    guards: { zh: '不计中止、恢复和终止。', en: 'Suspensions, resumptions and endings do not count.' },
    ...{ source: `${PROZORRO} ari-1-1`, settings: ['RED_FLAG_CHANGES'] },
  },
  'price-and-term': {
    name: { zh: '既加价又延期', en: 'Price and term both grew' },
    formula: {
      zh: '同一合同既有生效的补充又有生效的延期。',
      en: 'A contract has an effective supplement and an effective extension.',
    },
    guards: NONE,
    ...{ source: `${PROZORRO} sas24-3-4`, settings: [] },
  },
  'done-early': {
    name: { zh: '过早验收', en: 'Accepted early' },
    formula: {
      zh: '约定期限不短于阈值，而从签订到最终验收的日数小于阈值。',
      en: 'The agreed term has as many days as the threshold, and the final acceptance came fewer days after the signature.',
    },
    guards: { zh: '不看约定期限本来就短的合同。', en: 'No contract whose agreed term is shorter.' },
    ...{ source: `${PROZORRO} sas-3-7`, settings: ['RED_FLAG_DONE_DAYS'] },
  },
  'far-under-estimate': {
    name: { zh: '成交远低于限价', en: 'Award far under the estimate' },
    formula: {
      zh: '（最高限价 − 成交金额）÷ 最高限价，不小于阈值：限价可能虚高。',
      en: '(ceiling − award) ÷ ceiling is the threshold or more: the estimate may have been too high.',
    },
    guards: {
      zh: '成交生效之后才看；不看按单价的框架协议。',
      en: 'After the award is active; no unit prices of frameworks.',
    },
    ...{ source: `${PROZORRO} sas-3-6`, settings: ['RED_FLAG_UNDER_ESTIMATE_PERCENT'] },
  },
  're-awarded': {
    name: { zh: '投诉成立后再次成交', en: 'Awarded again after an upheld complaint' },
    formula: {
      zh: '因投诉成立被撤销成交的供应商，在同一采购或其重新采购中再次成交。',
      en: 'A supplier that lost an award by an upheld complaint has one again, in the same purchase or in the one that follows it.',
    },
    guards: { zh: '只看因投诉被撤销的成交。', en: 'Awards that a complaint took back, no others.' },
    ...{ source: `${PROZORRO} sas24-3-9`, settings: [] },
  },
  'ruling-open': {
    name: { zh: '投诉决定未执行', en: 'A ruling not carried out' },
    formula: {
      zh: '投诉成立并要求改选下一候选人或重新采购，超过阈值日数仍未见新的成交或重新公告。',
      en: 'A complaint was upheld with the next candidate or a new purchase to follow, and neither came within the threshold of days.',
    },
    guards: {
      zh: '只看这两种要求：取消随决定即时执行，更正没有可供核对的记录。',
      en: 'These two alone: calling off happens with the decision, and a correction leaves no row to check.',
    },
    ...{ source: `${PROZORRO} sas24-3-1`, settings: ['RED_FLAG_RULING_DAYS'] },
  },
} as const;
