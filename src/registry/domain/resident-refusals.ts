import { refusals } from '../../shared/violation.js';

const PIPL = '个人信息保护法';

/** Why something about a resident's data was refused. */
export const refuseResident = refusals('registry', {
  residentKnown: {
    zh: '本社区已登记该居民（同名同号）。',
    en: 'The community has a resident of this name and phone already.',
  },
  birthBandWrong: {
    zh: '出生年份段须为 5 的倍数起始年份，且不晚于今年。',
    en: 'A band of birth years begins with a multiple of five, and not after this year.',
  },
  consentTextUnknown: {
    zh: '没有该范围的同意书文本。',
    en: 'There is no such text of consent for this scope.',
  },
  consentTextOutdated: {
    zh: '该同意书文本已有新版（第 {edition} 版），须重新取得同意。',
    en: 'There is a newer edition ({edition}) of this text; consent has to be asked for under it.',
    rule: `${PIPL} art. 14`,
  },
  consentInFuture: { zh: '同意时间不得晚于现在。', en: 'A consent is not given in the future.' },
  consentGiven: {
    zh: '该范围的同意已在有效状态。',
    en: 'A consent for this scope is in force already.',
  },
  guardianMissing: {
    zh: '居民可能不满十四周岁，须由其父母或其他监护人同意。',
    en: 'The resident may be under fourteen: a parent or another guardian has to consent.',
    rule: `${PIPL} art. 31`,
  },
  sensitiveConsentMissing: {
    zh: '登记重点人群类别属于敏感个人信息，须先取得单独同意。',
    en: 'The key group is sensitive: a separate consent comes first.',
    rule: `${PIPL} art. 29`,
  },
  residentErased: {
    zh: '该居民的身份信息已删除。',
    en: 'What identified this resident was erased.',
  },
});
