import { refusals } from '../../shared/violation.js';

/** Why a question to the public board was refused. */
export const refuse = refusals('disclosure', {
  cursorUnknown: {
    zh: '该游标不是本公告板给出的，请使用上一次返回的 next。',
    en: 'This board gave no such cursor: use the `next` of the answer before.',
  },
});
