import { refusals } from '../../shared/violation.js';

const local = '公益创投项目管理办法（地方）';

/** Refusals about the review of applications, its result and the notice. */
export const refuseReview = refusals('venture-review', {
  notNow: {
    zh: '当前阶段（{state}）不能进行此步骤',
    en: 'The programme is {state}: that step is not to be taken now',
  },
  applicationUnknown: {
    zh: '申报 {application} 不在本次创投的评审范围内',
    en: 'Application {application} is not under review here',
  },
  namedTwice: { zh: '申报 {application} 重复', en: 'Application {application} stands twice' },
  reasonMissing: { zh: '须写明理由', en: 'A reason is needed' },
  applicationUnjudged: {
    zh: '尚有 {count} 份申报未作资格审查',
    en: '{count} applications are not yet qualified or refused',
  },
  pitchesDrawn: { zh: '路演顺序已抽取', en: 'The order of pitches is drawn' },
  nobodyPitches: { zh: '没有通过资格审查的申报', en: 'No application is qualified' },
  panelDrawn: { zh: '评委已抽取', en: 'The panel is drawn' },
  panelMissing: { zh: '评委尚未抽取', en: 'No panel is drawn yet' },
  seatUnknown: { zh: '没有该席位的评委', en: 'Nobody sits on that seat' },
  noReserve: { zh: '没有候补评委', en: 'No reserve is left' },
  panelTooSmall: {
    zh: '路演开始后不再递补，剩余评委不得少于 {min} 人',
    en: 'Once pitches have begun nobody takes a free seat: at least {min} judges must remain',
    rule: local,
  },
  notOnPanel: { zh: '您不是本次评审的评委', en: 'You are not on the panel' },
  declaredAlready: { zh: '已作声明', en: 'You have declared already' },
  undeclared: {
    zh: '须先声明与申报机构无利害关系',
    en: 'A judge declares first that nothing ties him to an applicant',
  },
  interestUnsaid: { zh: '须写明利害关系', en: 'Say which interest it is' },
  judgesUndeclared: {
    zh: '尚有 {count} 名评委未作声明',
    en: '{count} judges have not declared yet',
  },
  notNext: {
    zh: '按抽签顺序应由第 {position} 位先进行',
    en: 'By the draw number {position} comes first',
  },
  stageTaken: { zh: '另一项目正在汇报、质询或打分', en: 'Another project is on the stage' },
  postponedOnce: { zh: '已顺延一次，不得再次顺延', en: 'It was put to the end once already' },
  tooSoon: {
    zh: '该环节至 {until} 结束，提前结束须写明理由',
    en: 'This part lasts until {until}; ending it earlier needs a reason',
  },
  notScoring: { zh: '该项目不在打分环节（{state}）', en: 'The project takes no scores now (it is {state})' },
  sheetFinal: { zh: '评分已提交，不得修改', en: 'The sheet is in and never changes' },
  pitchesOpen: {
    zh: '尚有 {count} 个项目未完成路演和打分',
    en: '{count} projects have not been pitched and scored',
  },
  decisionGap: {
    zh: '申报 {application} 尚无决定',
    en: 'The decision says nothing of application {application}',
  },
  passMissed: {
    zh: '得分 {total} 未达到合格线 {pass}，不得资助',
    en: 'Its score {total} is below the pass mark {pass}: nothing is granted',
    rule: local,
  },
  rankSkipped: {
    zh: '排名在前的申报未获资助，须写明理由',
    en: 'A higher-ranked application goes without: say why',
    rule: local,
  },
  linesUnlike: {
    zh: '核定明细须逐行对应申报预算（{lines} 行）',
    en: 'The grant is fixed line by line, for all {lines} lines of the budget',
  },
  lineOverAsked: {
    zh: '核定 {granted} 元超过该行申请的 {asked} 元',
    en: 'The line is granted {granted}, more than the {asked} asked for',
    rule: local,
  },
  grantOverMaximum: {
    zh: '核定金额 {granted} 元超过最高资助额 {max} 元',
    en: 'The grant {granted} is above the maximum {max}',
    rule: local,
  },
  nothingGranted: { zh: '核定金额须大于零', en: 'A grant is above zero' },
  totalOver: {
    zh: '核定金额合计 {sum} 元超过资助总额 {total} 元',
    en: 'The grants sum to {sum}, more than the total {total}',
    rule: local,
  },
  changeUnexplained: {
    zh: '变更已作的决定须写明理由',
    en: 'A decision in place of an earlier one says why',
  },
  noticeOver: {
    zh: '公示期已于 {until} 届满',
    en: 'The notice ended on {until}',
    rule: local,
  },
  objectionOpen: { zh: '您已就该申报提出异议，尚未答复', en: 'Your objection about it is not yet answered' },
  preparerReplies: {
    zh: '拟定或者公示结果的人员及评委不得答复异议',
    en: 'Who prepared or announced the result, or judged, does not reply to objections',
    rule: local,
  },
  grantNotReady: { zh: '该申报未获资助（{state}）', en: 'Nothing is granted to it (it is {state})' },
  reserveUnfit: {
    zh: '剩余资金 {left} 元不足以资助候补项目 {granted} 元',
    en: '{left} is left, too little for the {granted} of the reserve',
  },
  reserveEmpty: { zh: '没有候补项目', en: 'There is no reserve' },
  grantsUnsettled: {
    zh: '尚有 {count} 个资助项目未签约或放弃',
    en: '{count} grants are neither agreed nor declined',
  },
});
