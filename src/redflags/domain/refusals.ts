import { refusals } from '../../shared/violation.js';

/** Why a step of a red flag was refused (DESIGN). */
export const refuseFlag = refusals('redflags', {
  buyerUnheard: {
    zh: '采购人尚可在 {until} 前说明，届满或说明之后方可处理。',
    en: 'The buyer may explain until {until}; a supervisor decides after that, or once it has.',
  },
  deciderTied: {
    zh: '您与所涉采购人或供应商有任职、亲属或控股关系，须由其他监管人员处理。',
    en: 'You are tied to the buyer or a supplier that this is about: another supervisor decides.',
  },
  fileUnknown: {
    zh: '没有本单位上传的该文件。',
    en: 'There is no such file of your unit.',
  },
});
