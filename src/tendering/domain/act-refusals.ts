import { refusals } from '../../shared/violation.js';

/** Refusals of the acts; those of the rules stand in domain/refusals.ts. */
export const refuseAct = refusals('tender', {
  ceilingOverBudget: {
    zh: '最高限价不得超过预算金额 {budget} 元',
    en: 'The ceiling is above the budget {budget}',
    rule: '87号令 art. 12',
  },
  budgetOverItem: {
    zh: '预算金额超过该服务事项已落实的资金 {ceiling} 元',
    en: 'The budget is above the money reserved for the item, {ceiling}',
    rule: '政府采购法 art. 6',
  },
  instalmentsNotWhole: {
    zh: '付款比例合计须为 100%，现为 {sum}%',
    en: 'The instalments sum to {sum} %, not to 100 %',
  },
  serviceBeforeDeadline: {
    zh: '服务期限须晚于响应截止日 {deadline}',
    en: 'The service must begin after the deadline {deadline}',
  },
  termTooLong: {
    zh: '服务期限一般不超过一年，最长不超过三年',
    en: 'The service term is one year at most, three under conditions',
    rule: '政府购买服务管理办法（财政部令第102号）art. 24',
  },
  drafterPublishes: { zh: '起草人不得自行发布', en: 'Who drafted the tender does not publish it' },
  publishedFrozen: { zh: '已发布的采购文件不得修改', en: 'A published tender is not edited' },
  methodNotOffered: { zh: '暂不支持该采购方式', en: 'This method is not offered yet' },
  takesNoBids: {
    zh: '该项目不接收响应文件（当前状态：{state}）',
    en: 'This tender takes no bids while {state}',
  },
  alreadyBid: {
    zh: '贵单位已提交响应文件，可以替换',
    en: 'Your organization has a bid here already; replace it instead',
  },
  deadlineNotReached: {
    zh: '响应截止时间 {deadline} 未到，不得开启',
    en: 'The deadline {deadline} has not come: nothing is opened before',
  },
  supplierNotActive: {
    zh: '贵单位的登记状态不允许参加',
    en: 'Your organization is not active in the register',
  },
  categoryNotCovered: {
    zh: '贵单位的业务范围不包括该类服务（{category}）',
    en: 'Your business scope does not cover {category}',
  },
});
