import { refusals } from '../../shared/violation.js';

/** What tendering points out without refusing: said to whoever acts, and kept as a signal. */
export const warn = refusals('tendering', {
  priceWillBeInvalid: {
    zh: '报价 {price} 元不大于零或者超过最高限价 {ceiling} 元，开启后将按无效处理',
    en: 'The price {price} is not above zero or exceeds the ceiling {ceiling}: it will be invalid after opening',
    rule: '87号令 art. 63',
  },
  wordsUnreadable: {
    zh: '大写金额无法识别，开启时以小写金额为准',
    en: 'The words say no amount: at the opening the figures count',
  },
  wordsPrevail: {
    zh: '大写金额 {words} 元与小写金额 {figures} 元不一致，开启时以大写为准',
    en: 'The words say {words}, the figures {figures}: at the opening the words count',
    rule: '87号令 art. 59',
  },
  panelWithoutPurchaser: {
    zh: '评审小组中没有采购人代表',
    en: 'No representative of the purchaser sits on the panel',
    rule: '87号令 art. 47',
  },
  outlierScore: {
    zh: '对投标 {bid} 的“{factor}”评分 {points} 与其他成员平均分 {others} 相差超过 {limit} 分，请书面说明理由',
    en: 'The score {points} for bid {bid} on "{factor}" is more than {limit} away from the others\' mean {others}: give the reason in writing',
  },
});
