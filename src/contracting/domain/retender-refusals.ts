import { refusals } from '../../shared/violation.js';

/** Why an item can't be tendered anew. */
export const refuseRetender = refusals('contracting', {
  contractNotEnded: {
    zh: '合同未提前终止，项目不能重新采购。',
    en: 'The contract did not end early; its item is not tendered anew.',
  },
  retenderedAlready: {
    zh: '该项目已可重新采购。',
    en: 'The item is free for a new tender already.',
  },
  otherLotsStand: {
    zh: '同一采购的其他标项仍然有效，剩余服务须作为新的清单项目重新采购。',
    en: 'Other lots of the tender stand: what is left comes again as a new item of the list.',
  },
  retenderOverCeiling: {
    zh: '预留金额须大于 0 且不超过项目最高限价 {ceiling} 元。',
    en: "What is set aside is above zero and at most the item's ceiling, {ceiling}.",
  },
  grantNotRetendered: {
    zh: '资助协议没有对应的采购项目。',
    en: 'A grant has no item to be tendered.',
  },
});
