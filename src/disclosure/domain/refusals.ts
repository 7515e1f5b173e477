import { refusals } from '../../shared/violation.js';

/** Why a question to the public board was refused. */
export const refuse = refusals('disclosure', {
  rebuildRuns: {
    zh: '检索索引正在重建，完成后方可再次发起。',
    en: 'The search index is being rebuilt: another rebuild begins when this one is done.',
  },
  takenDown: {
    zh: '该公告于 {from} 发布，已依据{authority} {orderedOn} 作出的{order}于 {until} 撤下，说明见公告 {notice}。',
    en: 'Published on {from}, taken down on {until} by order {order} of {authority} of {orderedOn}: see notice {notice}.',
  },
  takenDownBefore: { zh: '该公告已经撤下。', en: 'This notice is down already.' },
  takedownStays: {
    zh: '撤下公告的说明须保留，不得撤下。',
    en: 'What tells of a notice that was taken down stays.',
  },
  orderToCome: {
    zh: '文书日期不得晚于今天（{today}）。',
    en: 'An order has no day after today ({today}).',
  },
  reasonWanted: {
    zh: '查阅公告原文须说明理由：请在 X-Reason 请求头中提供。',
    en: 'Say why you read the original of a notice: send X-Reason.',
  },
  cursorUnknown: {
    zh: '该游标不是本公告板给出的，请使用上一次返回的 next。',
    en: 'This board gave no such cursor: use the `next` of the answer before.',
  },
});
