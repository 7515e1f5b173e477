import { refusals } from '../../shared/violation.js';

/** Why a step of judging was refused: self-reports, opinions, sheets, appeals. */
export const refuseJudging = refusals('evaluation', {
  findingUnfit: {
    zh: '指标 {indicator} 按“{method}”评分：score 填得分，quantity 填完成值与目标值，level 填等次 0 至 4。',
    en: 'Indicator {indicator} is judged by {method}: a score, actual and target, or a level from 0 to 4.',
  },
  targetNotPositive: {
    zh: '指标 {indicator} 的目标值须大于零。',
    en: 'The target of indicator {indicator} must be above zero.',
  },
  evidenceMissing: {
    zh: '指标 {indicator} 须写明评分依据。',
    en: 'The score of indicator {indicator} needs its evidence.',
  },
  vetoUnknown: {
    zh: '评估规则中没有一票否决事项 {veto}。',
    en: 'The rules of this evaluation know no veto {veto}.',
  },
  vetoWithoutFacts: {
    zh: '认定一票否决事项须写明事实。',
    en: 'A veto needs the facts that bear it out.',
  },
  fileUnknown: {
    zh: '文件不存在，或不是本单位上传。',
    en: 'There is no such file of your unit.',
  },
  selfReportAwaited: {
    zh: '承接主体可于 {until} 前提交自评报告；收到自评报告或期满后方可评分。',
    en: 'The provider may hand in its self-report until {until}; scores are taken with it, or after that day.',
  },
  selfReportTwice: { zh: '自评报告已提交。', en: 'The self-report was handed in already.' },
  scoringBegun: {
    zh: '评估已进入评分或之后的环节，不再接收自评报告和各方意见。',
    en: 'Scores have been handed in: self-reports and opinions are not taken any more.',
  },
  opinionTwice: { zh: '本单位已提交过该类意见。', en: 'Your unit has given this opinion already.' },
  opinionNotYours: {
    zh: '该类意见应由对应单位提交：购买主体由街道，社区代表和社区团队由社区，知名人士由区级主管部门。',
    en: 'An opinion comes from its own unit: the street, the community, or the district for notable people.',
  },
  opinionWeightless: {
    zh: '评估规则没有给该类评价人权重。',
    en: 'The rules of this evaluation give this kind of judges no weight.',
  },
  appealNotDelivered: {
    zh: '评估结果尚未送达，不能申诉。',
    en: 'The result has not been delivered yet: there is nothing to appeal against.',
  },
  appealTwice: { zh: '该结果已经申诉过一次。', en: 'There was an appeal against this result already.' },
  appealNotYours: { zh: '只有被评估机构可以申诉。', en: 'Only the organization concerned may appeal.' },
  reviewerOfBody: {
    zh: '原评估机构的人员不得复核申诉，应由其他评估机构或区级主管部门复核。',
    en: 'The body that evaluated does not review: another body or the district does.',
  },
  reviewerRelated: {
    zh: '复核人员与项目当事方有登记在册的利害关系。',
    en: 'The reviewer stands in a recorded relation to a party of the project.',
  },
  appealChangesNothing: {
    zh: '申诉成立须载明更正的评分。',
    en: 'An upheld appeal says which scores it changes.',
  },
  appealWorsens: {
    zh: '申诉复核的结果不得低于原结果（原 {score} 分）。',
    en: 'A review leaves nobody worse off than before ({score}).',
  },
  appealLodgerWithdraws: { zh: '申诉由提出机构撤回。', en: 'An appeal is withdrawn by who lodged it.' },
});
