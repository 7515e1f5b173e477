import { refusals } from '../../shared/violation.js';

/** What is said about bids: what they leave out, and what makes them invalid. */
export const refuseBid = refusals('bid', {
  requirementCodeTwice: {
    zh: '采购要求代码“{code}”重复',
    en: 'Requirement code "{code}" is used twice',
  },
  requirementFactorUnknown: {
    zh: '采购要求“{code}”所对应的评审因素“{factor}”不存在，或者是报价',
    en: 'Requirement "{code}" is scored under "{factor}", which is no factor or the price',
  },
  requirementNotScored: {
    zh: '采购要求“{code}”不是评分项，不对应评审因素',
    en: 'Requirement "{code}" is not scored: it belongs to no factor',
  },
  answerUnasked: {
    zh: '采购文件没有代码为“{requirement}”的要求',
    en: 'The documents have no requirement "{requirement}"',
  },
  answerTwice: {
    zh: '对采购要求“{requirement}”重复作出响应',
    en: 'Requirement "{requirement}" is answered twice',
  },
  answerMissing: {
    zh: '未对采购要求“{requirement}”（{title}）作出响应',
    en: 'Requirement "{requirement}" ({title}) is not answered',
  },
  substantiveMissed: {
    zh: '“{title}”（{requirement}）为实质性要求，负偏离将按无效处理',
    en: '"{title}" ({requirement}) is a substantive requirement: a deviation will make the bid invalid',
    rule: '87号令 art. 63',
  },
  requirementMissed: {
    zh: '不满足实质性要求“{title}”（{requirement}），作无效处理',
    en: 'The substantive requirement "{title}" ({requirement}) is not met: the bid is invalid',
    rule: '87号令 art. 63',
  },
  reviewRequirementUnknown: {
    zh: '“{requirement}”不是采购文件的实质性要求，不得据此认定无效',
    en: '"{requirement}" is no substantive requirement of the documents: it makes no bid invalid',
    rule: '87号令 art. 63; 政府采购法实施条例 art. 34',
  },
  reviewRequirementPassed: {
    zh: '通过审查的不列未满足的要求',
    en: 'A bid that passes misses no requirement',
  },
});
