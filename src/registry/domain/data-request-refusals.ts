import { refusals } from '../../shared/violation.js';

/** Why something about a data subject's request was refused. */
export const refuseDataRequest = refusals('registry', {
  correctionMissing: {
    zh: '更正请求须写明更正后的姓名或电话。',
    en: 'A request to correct says the right name or phone.',
    rule: '个人信息保护法 art. 46',
  },
  correctionNotAsked: {
    zh: '仅更正请求可填写更正内容。',
    en: 'Only a request to correct says what is right.',
  },
  accountHasNoPhone: { zh: '账号不登记电话。', en: 'No phone is kept of an account.' },
  answerMissing: {
    zh: '解释说明请求须以文字答复。',
    en: 'A request to explain is answered in words.',
    rule: '个人信息保护法 art. 48',
  },
  lodgerDecides: {
    zh: '受理人不得决定本人受理的请求。',
    en: 'Whoever lodged a request does not decide it.',
  },
  exportOver: {
    zh: '复制件下载期限（{days} 天）已过，请重新申请。',
    en: 'The copy could be downloaded for {days} days; ask for another one.',
  },
  noExport: { zh: '该请求没有可下载的复制件。', en: 'There is no copy to this request.' },
});
