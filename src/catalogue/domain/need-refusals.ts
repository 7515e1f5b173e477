import { refusals } from '../../shared/violation.js';

/** Why a step of a need was refused. */
export const refuse = refusals('catalogue', {
  needCategoryUnknown: {
    zh: '服务类别 {category} 不在目录内。',
    en: 'The category {category} is not in the catalogue.',
  },
  groupTwice: { zh: '同一服务对象群体只填一次。', en: 'A group of beneficiaries is named once.' },
  groupsAboveTotal: {
    zh: '任一群体的人数不得超过受益总人数 {total}。',
    en: 'No group is larger than all beneficiaries together, {total}.',
  },
  meetingMissing: {
    zh: '来自居民会议的需求须写明会议日期。',
    en: 'A need from a meeting says the day of the meeting.',
  },
  meetingNotExpected: {
    zh: '只有来自居民会议的需求填写会议信息。',
    en: 'Only a need from a meeting names one.',
  },
  requestUnknown: {
    zh: '本单位没有该服务请求。',
    en: 'There is no such service request of your unit.',
  },
  needKnown: { zh: '该事项已登记为需求。', en: 'A need was registered about it before.' },
  recorderVerifies: {
    zh: '登记人不得核实自己登记的需求。',
    en: 'Who registered a need does not verify it.',
  },
  answerMissing: {
    zh: '有反映人的需求须写明给反映人的答复。',
    en: 'Somebody reported the need: say what he is answered.',
  },
  adoptedWithoutItem: {
    zh: '立项须先关联服务项目。',
    en: 'An adopted need is linked to a service item first.',
  },
  mergedIntoItself: { zh: '需求不能并入自身。', en: 'A need is not merged into itself.' },
  survivorUnfit: {
    zh: '并入的需求须为同一街道、尚在办理或已立项的需求。',
    en: 'The need to merge into must be of the same street, and open or adopted.',
  },
  hasMergedNeeds: {
    zh: '该需求已并入其他需求的内容，请反向合并或先拆分。',
    en: 'Other needs are merged into this one: merge the other way, or undo those first.',
  },
  representativesOutOfRange: {
    zh: '居民代表按每20至50户推选1人：{households}户应为{least}至{most}人。',
    en: 'One representative for 20 to 50 households: for {households} there are {least} to {most}.',
  },
  attendanceAboveRepresentatives: {
    zh: '到会人数不得超过居民代表人数。',
    en: 'More attended than there are representatives.',
  },
  votesAboveAttendance: {
    zh: '票数合计不得超过到会人数。',
    en: 'More votes than people who attended.',
  },
  ballotInFuture: { zh: '表决日期不得晚于今天。', en: 'The ballot was not held yet.' },
  ballotKnown: { zh: '该需求当日的表决已登记。', en: 'The ballot of this day is recorded.' },
  needNotLinkable: {
    zh: '只能关联本社区已核实或已立项的需求。',
    en: 'Only verified or adopted needs of the same community can be linked.',
  },
  ownerRanks: {
    zh: '该需求对应的服务项目允许居委会自行承接，居委会人员不得登记对该需求的表决；请由街道办事处登记。',
    en: 'The committee may bid for what answers this need: its own people do not record votes on it; the street does.',
    rule: '政府采购法实施条例 art. 9',
  },
  needLinked: { zh: '已关联该需求。', en: 'The need is linked already.' },
  needBehindAdopted: {
    zh: '该需求已据此立项，不能取消关联。',
    en: 'The need was adopted on this link; it stays.',
  },
  itemWithoutNeed: {
    zh: '服务项目“{title}”没有对应的居民需求。',
    en: 'No need stands behind the service item "{title}".',
  },
});
