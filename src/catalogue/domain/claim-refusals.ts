import { refusals } from '../../shared/violation.js';

/** Why a step of an offer or a claim was refused. */
export const refuse = refusals('claim', {
  untilPast: {
    zh: '认领截止日不得早于今天（{today}）。',
    en: 'An offer does not end before today ({today}).',
  },
  offerClosed: { zh: '该项目未在认领期内。', en: 'The item is not open for claims now.' },
  offerHeld: {
    zh: '已有单位认领该项目，不得终止认领。',
    en: 'Units have claimed the item; the offer is not ended over their heads.',
  },
  placesTaken: { zh: '认领名额（{places}）已满。', en: 'All {places} places are taken.' },
  ownItem: {
    zh: '项目所属社区及其街道不得认领本项目。',
    en: "The item's own community and street office don't claim it.",
  },
  endsEarly: { zh: '结束日早于开始日。', en: 'The last day is before the first.' },
  startsInPast: { zh: '开始日不得早于今天（{today}）。', en: 'It does not begin before today ({today}).' },
  claimedTwice: { zh: '本单位对该项目已有未结的认领。', en: 'Your unit has a running claim of this item.' },
  progressMissing: {
    zh: '申请办结前须至少登记一次进展。',
    en: 'Before it is reported done, progress has been recorded at least once.',
  },
  assessmentMissing: {
    zh: '认领事项应定期考核，最迟 {on}，请先考核再办结。',
    en: 'A claim is assessed from time to time, by {on} at the latest: assess it before you accept it as done.',
  },
  pollMissing: {
    zh: '办结前须征询居民意见并收到答复。',
    en: 'Residents are asked about it, and answer, before it is accepted as done.',
  },
  notRunning: { zh: '该认领不在实施中。', en: 'The claim is not being carried out.' },
  polledAlready: { zh: '该认领已征询过居民意见。', en: 'Residents have been asked about the claim already.' },
  notFulfilled: { zh: '仅可表彰已办结的认领。', en: 'Only a fulfilled claim is commended.' },
  commendedAlready: { zh: '该认领已表彰。', en: 'The claim is commended already.' },
});
