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
  categoryUnknown: {
    zh: '服务类别 {code} 不存在。',
    en: 'There is no service category {code}.',
  },
  areaUnknown: {
    zh: '区划代码 {code} 不存在。',
    en: 'There is no place with the code {code}.',
  },
  formBarred: {
    zh: '公益一类事业单位和使用财政拨款的群团组织不得作为政府购买服务的承接主体。',
    en: 'Class-one public institutions and fiscally funded mass organizations can be no supplier.',
    rule: '102号令 art. 8',
  },
  organizationWithdrawn: {
    zh: '该组织已注销登记，不能变更。',
    en: 'The organization was withdrawn and is not changed any more.',
  },
  certifiedByRegistrar: {
    zh: '名称、组织类型、业务范围和服务类别以登记证书为准，由登记单位变更并重新核验。',
    en: 'Name, form, scope and categories follow the certificate: the registrar changes them, and somebody verifies.',
  },
  organizationUnknown: {
    zh: '该统一社会信用代码未登记。',
    en: 'No organization with this code is registered.',
  },
  alreadyRegistered: {
    zh: '该统一社会信用代码已登记。',
    en: 'An organization with this code is registered already.',
  },
  registrarVerifies: {
    zh: '登记人不得核验本人登记的机构。',
    en: 'Whoever entered an organization does not verify it.',
  },
  otherRegistrar: {
    zh: '该机构由其他单位登记，请由登记单位或区级主管办理。',
    en: 'Another unit entered this organization; that unit or the district decides about it.',
  },
  notOwnOrganization: {
    zh: '只能查看本机构的资质材料。',
    en: 'Only the credentials of your own organization are yours to read.',
  },
  certificateMissing: {
    zh: '没有在有效期内的登记证书。',
    en: 'There is no registration certificate that is valid on this day.',
  },
  proofMissing: {
    zh: '没有在有效期内的证明材料（{kind}）。',
    en: 'There is no {kind} that is valid on this day, and the purchase asks for one.',
  },
  annualCheckFailed: {
    zh: '{year} 年度检查结论为不合格或未参加。',
    en: 'The annual check of {year} was failed or not taken.',
  },
  credentialEndsBeforeStart: {
    zh: '有效期止早于有效期起。',
    en: 'The last day is before the first.',
  },
  credentialNumberMissing: {
    zh: '登记证书须填写证书编号。',
    en: 'A registration certificate has a number.',
  },
  credentialFileUnknown: {
    zh: '附件不存在，或不是本单位上传的。',
    en: 'There is no such file of your unit.',
  },
  credentialFileType: {
    zh: '附件须为 PDF 或图片，现为 {type}。',
    en: 'The file has to be a PDF or a picture; this one is {type}.',
  },
  credentialDoubled: {
    zh: '同一证书或同一年度检查已登记。',
    en: 'This credential, or the annual check of this year, is recorded already.',
  },
  checkYearMissing: { zh: '年度检查须填写年度。', en: 'An annual check is about a year.' },
  checkResultMissing: { zh: '年度检查须填写结论。', en: 'An annual check has a result.' },
  onlyForAnnualChecks: {
    zh: '年度和结论仅适用于年度检查。',
    en: 'Year and result belong to annual checks only.',
  },
  gradeMissing: { zh: '评估等级须填写 1A 至 5A。', en: 'An evaluation grade is one of 1A to 5A.' },
  gradeTooLong: {
    zh: '评估等级有效期不超过 5 年，须填写有效期止。',
    en: 'An evaluation grade is valid for five years at most, and its last day has to be given.',
    rule: '民政部令第39号',
  },
  onlyForGrades: { zh: '等级仅适用于评估等级。', en: 'A grade belongs to evaluation grades only.' },
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
  judgmentDefaulter: {
    zh: '该机构被列为失信被执行人，不得参加政府采购活动。',
    en: 'The organization is on the list of judgment defaulters and takes no part in government procurement.',
    rule: '财库〔2016〕125号',
  },
  taxViolation: {
    zh: '该机构被列为重大税收违法失信主体，不得参加政府采购活动。',
    en: 'The organization is on the list of major tax offenders and takes no part in government procurement.',
    rule: '财库〔2016〕125号',
  },
  purchaseBarred: {
    zh: '该机构受区级处理，至 {until} 不得参加限额以下采购和公益创投。',
    en: 'By a sanction of the district the organization takes no part in purchases below the threshold until {until}.',
  },
  creditRecorded: {
    zh: '该名单中的同一决定文书已登记。',
    en: 'This decision is recorded already for this list.',
  },
  creditLifted: { zh: '该记录已于 {on} 解除。', en: 'The entry was lifted on {on}.' },
  creditLiftedEarly: {
    zh: '解除日不得早于生效日 {from}。',
    en: 'An entry is not lifted before its first day, {from}.',
  },
  creditFileUnknown: {
    zh: '附件不存在，或不是本单位上传的。',
    en: 'There is no such file of your unit.',
  },
  checkNotYet: {
    zh: '查询日不得晚于今天。',
    en: 'A search of a later day is not recorded.',
  },
  checkDocumentMissing: {
    zh: '查询结果为列入的，须填写文号。',
    en: 'Where an entry was found, its decision has a number.',
  },
  checkDocumentIdle: {
    zh: '查询结果为未列入的，不填写文号。',
    en: 'Where nothing was found there is no number of a decision.',
  },
  listedNotRecorded: {
    zh: '提示：查询显示已列入该名单，本平台尚无当日有效的记录，请提请区级登记。',
    en: 'Note: the list has an entry that counts nowhere here on that day; ask the district to record it.',
    rule: '财库〔2016〕125号',
  },
  recordedNotListed: {
    zh: '提示：本平台记有当日有效的列入记录，与查询结果不一致，请核实。',
    en: 'Note: an entry recorded here counts on that day, which the search does not show; look into it.',
  },
  barWithoutLength: { zh: '限制采购须填写期限（月）。', en: 'A bar has a length in months.' },
  warningWithLength: { zh: '警告没有期限。', en: 'A warning has no length.' },
  answerTooLate: { zh: '期限已过（至 {until}）。', en: 'The time for it ended on {until}.' },
  answerEmpty: { zh: '请写明理由。', en: 'Say why.' },
  defenceRuns: {
    zh: '陈述申辩期至 {until}，机构尚未申辩，不得作出决定。',
    en: 'The organization may defend itself until {until} and has not; nobody decides before.',
  },
  proposerDecides: {
    zh: '提出人不得作出决定。',
    en: 'Whoever proposed a sanction does not decide on it.',
  },
  judgeRelated: {
    zh: '您与该组织存在已登记的关系（{kinds}），应当回避。',
    en: 'A relation between you and the organization is recorded ({kinds}): somebody else decides.',
  },
  reviewerInvolved: {
    zh: '提出人、决定人不得复核。',
    en: 'Neither the proposer nor the decider reviews an appeal.',
  },
  abnormalActivities: {
    zh: '提示：该机构被列入社会组织活动异常名录。',
    en: 'Note: the organization is on the list of abnormal activities.',
    rule: CREDIT,
  },
});
