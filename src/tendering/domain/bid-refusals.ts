import { refusals } from '../../shared/violation.js';

/** What is said about bids: what they leave out, and what makes them invalid. */
export const refuseBid = refusals('bid', {
  priceMissing: { zh: '缺少报价', en: 'The price is missing' },
  proposalMissing: { zh: '缺少响应方案', en: 'The proposal is missing' },
  alreadyDrafted: {
    zh: '贵单位已有本项目的响应文件草稿，可以修改',
    en: 'Your organization has a draft here already; change it instead',
  },
  draftOutdated: {
    zh: '草稿保存后采购文件又有更正，请核对后再提交',
    en: 'The documents were amended since the draft was saved: look at them before it is sent',
  },
  consortiumRefused: {
    zh: '本项目不接受联合体',
    en: 'This tender accepts no consortium',
  },
  tooFewMembers: { zh: '联合体至少由两家供应商组成', en: 'A consortium has two members at least' },
  leadNoMember: {
    zh: '牵头人须为联合体成员',
    en: 'The lead is a member of the consortium',
  },
  sharesNotWhole: {
    zh: '各成员承担的工作比例合计须为 100%，现为 {sum}%',
    en: 'The shares of the members sum to {sum} %, not to 100 %',
  },
  memberTwice: { zh: '联合体成员 {organization} 重复', en: 'Member {organization} stands twice' },
  memberUnknown: { zh: '联合体成员 {organization} 未登记', en: 'There is no organization {organization}' },
  alreadyLeads: {
    zh: '贵单位已为本包组成联合体，可以解散后重新组成',
    en: 'Your organization leads a consortium here already; dissolve it first',
  },
  consentedAlready: { zh: '贵单位已同意参加该联合体', en: 'Your organization has consented already' },
  seatTaken: {
    zh: '贵单位已单独或者作为联合体成员参加，不得在同一合同项下再次参加',
    en: 'Your organization takes part already, alone or in a consortium, and not twice under one contract',
    rule: '政府采购法实施条例 art. 22',
  },
  consortiumBound: {
    zh: '联合体的响应文件已提交，撤回后方可退出或者解散',
    en: 'The bid of the consortium stands: nobody leaves before it is withdrawn',
  },
  consortiumUnknown: {
    zh: '没有由贵单位牵头的该联合体',
    en: 'Your organization leads no such consortium for this tender',
  },
  consentMissing: {
    zh: '联合体成员 {member} 尚未同意',
    en: 'Member {member} has not consented yet',
    rule: '政府采购法 art. 24',
  },
  memberIneligible: {
    zh: '联合体成员 {member} 不符合参加条件（原因由该成员自行查看）',
    en: 'Member {member} may not take part (the reasons are told to that member)',
    rule: '政府采购法 art. 22, 24',
  },
  memberBarred: {
    zh: '联合体成员 {member} 不符合参加条件',
    en: 'Member {member} of the consortium may not take part',
    rule: '政府采购法 art. 22, 24',
  },
  requirementCodeTwice: {
    zh: '采购要求代码“{code}”重复',
    en: 'Requirement code "{code}" is used twice',
  },
  requirementFactorUnknown: {
    zh: '采购要求“{code}”所对应的评审因素“{factor}”不存在，或者是报价',
    en: 'Requirement "{code}" is scored under "{factor}", which is no factor or the price',
  },
  requirementNotScored: {
    zh: '采购要求“{code}”不是评分项，不对应评审因素',
    en: 'Requirement "{code}" is not scored: it belongs to no factor',
  },
  answerUnasked: {
    zh: '采购文件没有代码为“{requirement}”的要求',
    en: 'The documents have no requirement "{requirement}"',
  },
  answerTwice: {
    zh: '对采购要求“{requirement}”重复作出响应',
    en: 'Requirement "{requirement}" is answered twice',
  },
  answerMissing: {
    zh: '未对采购要求“{requirement}”（{title}）作出响应',
    en: 'Requirement "{requirement}" ({title}) is not answered',
  },
  evidenceMissing: {
    zh: '对采购要求“{requirement}”（{title}）的响应须附证明材料',
    en: 'The answer to requirement "{requirement}" ({title}) needs evidence',
  },
  evidenceUnasked: {
    zh: '采购要求“{requirement}”不收证明材料',
    en: 'Requirement "{requirement}" takes no evidence',
  },
  fileUnknown: {
    zh: '响应文件附件 {file} 不存在，或者不是贵单位为本项目上传的',
    en: 'There is no file {file} that your organization uploaded for this tender',
  },
  tooManyFiles: {
    zh: '一个项目最多上传 {max} 个附件',
    en: 'An organization keeps {max} files for a tender at most',
  },
  substantiveMissed: {
    zh: '“{title}”（{requirement}）为实质性要求，负偏离将按无效处理',
    en: '"{title}" ({requirement}) is a substantive requirement: a deviation will make the bid invalid',
    rule: '87号令 art. 63',
  },
  requirementMissed: {
    zh: '不满足实质性要求“{title}”（{requirement}），作无效处理',
    en: 'The substantive requirement "{title}" ({requirement}) is not met: the bid is invalid',
    rule: '87号令 art. 63',
  },
  reviewRequirementUnknown: {
    zh: '“{requirement}”不是采购文件的实质性要求，不得据此认定无效',
    en: '"{requirement}" is no substantive requirement of the documents: it makes no bid invalid',
    rule: '87号令 art. 63; 政府采购法实施条例 art. 34',
  },
  reviewRequirementPassed: {
    zh: '通过审查的不列未满足的要求',
    en: 'A bid that passes misses no requirement',
  },
});
