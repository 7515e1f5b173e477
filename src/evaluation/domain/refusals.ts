import { refusals } from '../../shared/violation.js';

/** Why a step of return visits, evaluations, appeals or their settings was refused. */
export const refuse = refusals('evaluation', {
  weightMalformed: {
    zh: '权重须为 0 至 100 的数字，最多两位小数。',
    en: 'A weight is a number from 0 to 100 with at most two decimals.',
  },
  weightsNotWhole: {
    zh: '权重合计须为 100，现为 {sum}。',
    en: 'The weights must sum to 100; they sum to {sum}.',
  },
  indicatorMissing: { zh: '指标 {indicator} 尚未评分。', en: 'Indicator {indicator} has no score.' },
  indicatorUnknown: {
    zh: '方案中没有指标 {indicator}。',
    en: 'The plan has no indicator {indicator}.',
  },
  scoreOutOfRange: {
    zh: '指标 {indicator} 的得分须在 0 至 100 之间。',
    en: 'The score of indicator {indicator} must lie within 0 to 100.',
  },
  bandsNotFalling: {
    zh: '等级分数线须在 0 至 100 之间，并按优秀、良好、合格依次降低。',
    en: 'Grade bounds lie within 0 to 100 and fall from excellent to good to qualified.',
  },
  templateEmpty: { zh: '回访方案至少包含一次回访。', en: 'A visit template has at least one visit.' },
  visitsNotInOrder: {
    zh: '回访时间须为验收后的整月数，且逐次递增。',
    en: 'Visits fall whole months after acceptance, each later than the one before.',
  },
  visitCodeTwice: {
    zh: '回访代码 {code} 重复。',
    en: 'Visit code {code} occurs twice.',
  },
  dueTimeMalformed: {
    zh: '到期时刻须写作 HH:MM。',
    en: 'The due time is written HH:MM.',
  },
  appealTooLate: {
    zh: '申诉期已于 {until} 届满。',
    en: 'The appeal window ended on {until}.',
  },
  reviewerJudged: {
    zh: '参与原评估的人员不得复核申诉。',
    en: 'Who took part in the evaluation does not review the appeal.',
  },
  reviewerOfParty: {
    zh: '项目当事方的人员不得复核申诉。',
    en: "People of the project's parties do not review the appeal.",
  },
  evaluatorOfBuyer: {
    zh: '评估人员所在单位是购买主体。',
    en: "The evaluator belongs to the buyer's unit.",
  },
  evaluatorOfProvider: {
    zh: '评估人员所在单位是承接主体或其分包方。',
    en: "The evaluator belongs to the provider's unit or a subcontractor.",
  },
  evaluatorRelated: {
    zh: '评估人员与项目当事方的负责人有亲属关系，或三年内与其有任职、控股关系。',
    en: 'The evaluator is a relative of who answers for a party, or held a post or a share in it within three years.',
  },
  evaluatorVisitedLately: {
    zh: '评估人员参加过该项目最近的回访。',
    en: "The evaluator made one of the project's latest visits.",
  },
  evaluatorDeclined: {
    zh: '评估人员已谢绝本次回访。',
    en: 'The evaluator has declined this visit.',
  },
  evaluatorAlone: {
    zh: '入户回访须两人同行，其所在机构没有另一名可派人员。',
    en: 'A visit at home is made by two, and the body has nobody else to send.',
  },
  evaluatorOverloaded: {
    zh: '评估人员在办回访已达上限 {cap} 次。',
    en: 'The evaluator has {cap} visits open already.',
  },
  visitDayPast: {
    zh: '回访日期不得早于今日 {today}。',
    en: 'The day of a visit is not earlier than today, {today}.',
  },
  visitDayTooFar: {
    zh: '回访日期不得晚于 {until}。',
    en: 'The day of the visit is not later than {until}.',
  },
  visitDayNotLater: {
    zh: '延后的日期须晚于现定日期 {due}。',
    en: 'A visit is put off to a day after {due}.',
  },
  visitNeverOpened: {
    zh: '该回访尚未开始过，请使用“恢复”。',
    en: 'The visit was never opened: restore it instead.',
  },
  visitWasOpened: {
    zh: '该回访已经开始过，请使用“重新开启”。',
    en: 'The visit had been opened: reopen it instead.',
  },
  visitOutOfPlan: {
    zh: '合同期限已不包含该次回访，不能恢复。',
    en: "The contract's days no longer have this visit: it is not restored.",
  },
  reopenNotYours: {
    zh: '已办结的回访仅由区级主管部门重新开启。',
    en: 'A concluded visit is reopened by the district alone.',
  },
  visitCounted: {
    zh: '评估结果已生效，回访不再重新开启。',
    en: 'The evaluation binds already: its visits stay as they are.',
  },
  contractOver: {
    zh: '合同尚未签订或已提前终止，不能安排回访。',
    en: 'The contract is not signed yet or has ended early: no visit is planned.',
  },
  visitNotOfBody: {
    zh: '该回访不由本机构承办。',
    en: 'The visit is not with your body.',
  },
  indicatorTwice: { zh: '指标 {indicator} 重复评分。', en: 'Indicator {indicator} is scored twice.' },
  approverSubmitted: {
    zh: '提交评估的人员不得审批同一评估。',
    en: 'Who submitted an evaluation does not approve it.',
  },
  visitNotYours: {
    zh: '该回访已指派给其他评估人员。',
    en: 'The visit is assigned to another evaluator.',
  },
  sampleUnknown: { zh: '该受访者不在本次回访样本中。', en: "This person is not in the visit's sample." },
  reserveNotNeeded: {
    zh: '候补受访者须在正式样本有人拒访或联系不上后按顺序启用。',
    en: 'A reserve is asked only when somebody of the main sample refused or could not be reached, and in order.',
  },
  answersMissing: { zh: '结果为“已作答”时须填写答案。', en: 'The outcome "answered" needs the answers.' },
  answersUnwanted: {
    zh: '拒访或联系不上时不得填写答案。',
    en: 'Who refused or could not be reached has given no answers.',
  },
  answeredBefore: {
    zh: '该受访者已经作答，结果不再更改。',
    en: 'This person has answered already; the outcome stands.',
  },
  nobodyAnswered: {
    zh: '尚无任何受访者作答，不能提交回访结果。',
    en: 'Nobody has answered yet: there is no result to submit.',
  },
  rankingInFuture: {
    zh: '排名基准日不得晚于今日 {today}。',
    en: 'A ranking is made as of today, {today}, or an earlier day.',
  },
});
