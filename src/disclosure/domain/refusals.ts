import { refusals } from '../../shared/violation.js';

/** Why a question to the public board was refused. */
export const refuse = refusals('disclosure', {
  rebuildRuns: {
    zh: '检索索引正在重建，完成后方可再次发起。',
    en: 'The search index is being rebuilt: another rebuild begins when this one is done.',
  },
  cursorUnknown: {
    zh: '该游标不是本公告板给出的，请使用上一次返回的 next。',
    en: 'This board gave no such cursor: use the `next` of the answer before.',
  },
});
