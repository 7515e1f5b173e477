import { refusals } from '../../shared/violation.js';

const USCC = 'GB 32100-2015';
const RESIDENT_ID = 'GB 11643-1999';
const CREDIT = '社会组织信用信息管理办法';

/** Why an identifier, or a supplier's part in a purchase, was refused; warnings among them say so. */
export const refuse = refusals('registry', {
  usccLength: {
    zh: '统一社会信用代码须为 18 位，现为 {length} 位。',
    en: 'A unified social credit code has 18 characters; this one has {length}.',
    rule: USCC,
  },
  usccLetters: {
    zh: '统一社会信用代码含有不允许的字符：{letters}（不使用 I、O、S、V、Z）。',
    en: 'The code has characters that it can not have: {letters} (I, O, S, V, Z are not used).',
    rule: USCC,
  },
  usccCheck: {
    zh: '统一社会信用代码校验码不正确，请核对是否抄写有误。',
    en: 'The check character of the code is wrong; look for a slip of the pen.',
    rule: USCC,
  },
  usccForm: {
    zh: '该类社会组织的统一社会信用代码须以 {prefix} 开头。',
    en: 'The code of an organization of this form begins with {prefix}.',
    rule: USCC,
  },
  organizationCodeCheck: {
    zh: '提示：代码中的主体标识码校验位不符，请核对登记证书。',
    en: 'Note: the check digit of the organization code inside does not fit; compare it with the certificate.',
    rule: 'GB 11714',
  },
  residentIdFormat: {
    zh: '居民身份证号码须为 18 位，前 17 位为数字。',
    en: 'A resident identity number has 18 characters, the first 17 digits.',
    rule: RESIDENT_ID,
  },
  residentIdDate: {
    zh: '居民身份证号码中的出生日期不存在。',
    en: 'The day of birth in the identity number does not exist.',
    rule: RESIDENT_ID,
  },
  residentIdCheck: {
    zh: '居民身份证号码校验码不正确。',
    en: 'The check character of the identity number is wrong.',
    rule: RESIDENT_ID,
  },
  organizationNotActive: {
    zh: '该机构尚未通过核验，或已停用、注销。',
    en: 'The organization is not verified, or is suspended or withdrawn.',
  },
  categoryNotCovered: {
    zh: '机构业务范围不包含服务类别 {category}。',
    en: "The organization's business scope does not cover service category {category}.",
  },
  seriouslyDishonest: {
    zh: '该机构被列入社会组织严重违法失信名单，不得向其购买服务。',
    en: 'The organization is on the list of seriously dishonest ones; nothing is bought from it.',
    rule: CREDIT,
  },
  banned: {
    zh: '该机构被禁止参加采购活动，至 {until} 止。',
    en: 'The organization is banned from purchases until {until}.',
    rule: '政府采购法 art. 77',
  },
  bannedWithoutEnd: {
    zh: '该机构被禁止参加采购活动。',
    en: 'The organization is banned from purchases.',
    rule: '政府采购法 art. 77',
  },
  abnormalActivities: {
    zh: '提示：该机构被列入社会组织活动异常名录。',
    en: 'Note: the organization is on the list of abnormal activities.',
    rule: CREDIT,
  },
});
