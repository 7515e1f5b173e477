/** Refusals about the choice of a method and what single methods need; joined to those of the acts. */
export const METHOD_REFUSALS = {
  refuserBarred: {
    zh: '该供应商在本项目此前的采购中成交后拒绝签订合同，不得参加重新开展的采购',
    en: 'This supplier was chosen before and refused to sign: it does not take part in the new start',
    rule: '财库〔2014〕214号 art. 31',
  },
  methodNotOffered: {
    zh: '框架协议和公益创投不在此处办理',
    en: 'Framework agreements and venture grants are not run as tenders',
  },
  awardTestNotOfMethod: {
    zh: '采购方式 {method} 不采用“{test}”',
    en: 'The method {method} does not award by "{test}"',
    rule: '87号令 art. 55; 财库〔2014〕214号 art. 23; 74号令 art. 35',
  },
  methodReasonMissing: {
    zh: '采用 {method} 须写明适用情形和理由',
    en: 'The method {method} needs the reason why it is used',
    rule: '政府采购法 art. 27–31',
  },
  methodForSmallOnly: {
    zh: '{method} 仅适用于预算低于 {limit} 元的采购（本项目预算 {budget} 元）',
    en: '{method} is for budgets below {limit} only, not for {budget}',
    rule: '政府采购法 art. 2, 8',
  },
  methodNotApproved: {
    zh: '预算 {budget} 元达到公开招标数额标准 {limit} 元，采用 {method} 须事先获得批准',
    en: 'The budget {budget} reaches the open-tender threshold {limit}: {method} has to be approved before',
    rule: '政府采购法 art. 27; 政府采购法实施条例 art. 23',
  },
  funderSilent: {
    zh: '出资方尚未书面同意发布',
    en: 'The funder has not consented to the publication',
  },
  deductionOutOfRange: {
    zh: '对小微企业报价的扣除比例须在 10% 至 20% 之间，现为 {percent}%',
    en: 'Prices of small and micro enterprises are lowered by 10 to 20 %, not by {percent} %',
    rule: '财库〔2020〕46号; 财库〔2022〕19号',
  },
  publicityTooShort: {
    zh: '单一来源公示期至 {until} 届满，响应截止日须晚于该日',
    en: 'The single supplier is public until {until}: the deadline lies after it',
    rule: '政府采购法实施条例 art. 38',
  },
  methodInvitesNobody: {
    zh: '该采购方式不发出邀请',
    en: 'This method invites nobody',
  },
  invitationSourceWrong: {
    zh: '邀请招标从资格预审、供应商库或者书面推荐中随机抽取；单一来源直接指定一家供应商',
    en: 'An invited tender draws out of a prequalification, a library or recommendations; a single source names one supplier',
    rule: '87号令 art. 14; 政府采购法 art. 31',
  },
  tooFewInvited: {
    zh: '须邀请至少 {min} 家供应商，现为 {draw} 家',
    en: 'At least {min} suppliers are invited, not {draw}',
    rule: '政府采购法 art. 34; 87号令 art. 14',
  },
  poolTooSmallForDraw: {
    zh: '备选供应商须至少 {min} 家，现为 {pool} 家',
    en: 'The pool holds at least {min} suppliers, not {pool}',
    rule: '87号令 art. 14',
  },
  invitedOnce: {
    zh: '已经抽取，不得重抽',
    en: 'The draw is made, and not repeated',
  },
  invitedUnknown: {
    zh: '供应商不存在',
    en: 'There is no such supplier',
  },
  invitedRepeated: {
    zh: '供应商重复',
    en: 'A supplier stands twice',
  },
  notInvited: {
    zh: '本项目仅接收受邀供应商的响应文件',
    en: 'Only invited suppliers bid here',
    rule: '政府采购法 art. 34, 31',
  },
  notDrafted: {
    zh: '仅可在发布前办理',
    en: 'This is done before the publication only',
  },
  approvedOnce: {
    zh: '该事项已作出决定',
    en: 'This has been decided on already',
  },
  approvalReasonMissing: {
    zh: '不予同意须写明理由',
    en: 'A refusal needs its reason',
  },
  approverWrong: {
    zh: '该事项由 {role} 决定',
    en: 'This is decided by the {role}',
  },
  drafterApproves: {
    zh: '起草人不得审批本项目',
    en: 'Who drafted the tender does not decide on it',
  },
  ruleLoosened: {
    zh: '{method}：不得低于国家规定（{national}）',
    en: '{method}: no region goes below what the law sets ({national})',
    rule: '政府采购法 art. 8',
  },
  priceWeightUnfit: {
    zh: '{method}：价格分值范围无效，或者该方式不评分',
    en: '{method}: no such range of points for the price, or nothing is scored',
  },
  ruleSetKnown: {
    zh: '该地区自该日起的规则已登记',
    en: 'There are rules of this region from this day on already',
  },
  ruleSetOwn: {
    zh: '登记规则的人不得自行批准',
    en: 'Who entered the rules does not decide on them',
  },
  ruleSetPast: {
    zh: '规则的生效日不得早于今天（{today}）：已发布的项目适用发布时的规则',
    en: 'Rules do not begin before today ({today}): what is published goes by the rules of its day',
  },
  retenderUnfit: {
    zh: '只能关联本单位同一服务事项已失败或者取消的采购',
    en: 'Only a failed or cancelled tender of your unit for the same item is followed',
  },
  nothingScored: {
    zh: '本项目以价格确定成交，不评分',
    en: 'Here the price decides: nothing is scored',
  },
  panelNotAsked: {
    zh: '该采购方式不抽取评审小组',
    en: 'This method has no panel',
  },
  recordMissing: {
    zh: '尚未登记协商情况记录',
    en: 'The record of the negotiation is missing',
    rule: '74号令 art. 42',
  },
  recordNotAsked: {
    zh: '仅单一来源采购登记协商情况记录，且须在开启后、评审报告前登记',
    en: 'A negotiation is recorded for a single source only, between the opening and the report',
    rule: '74号令 art. 42',
  },
  recordOnce: {
    zh: '协商情况记录已登记',
    en: 'The negotiation is recorded already',
  },
  singleBidderUnreviewed: {
    zh: '仅有一家有效响应，须先完成必要性审查',
    en: 'One valid bid is left: its necessity has to be reviewed first',
  },
} as const;
