import { refusals } from '../../shared/violation.js';

const CONSULT = '政府采购法实施条例 art. 15';
const COMMITTEE = '城市居民委员会组织法 art. 28';
const OPENNESS = '城市居民委员会组织法 art. 34';

/** Why a step of a consultation or of the publication log was refused. */
export const refuse = refusals('consultation', {
  listClosed: {
    zh: '清单已公布或撤回，不再征求意见。',
    en: 'The list is published or withdrawn; nobody is consulted about it any more.',
  },
  listEmpty: { zh: '清单中没有服务项目。', en: 'The list has no service item.' },
  opensInPast: { zh: '开始日不得早于今天（{today}）。', en: 'It does not open before today ({today}).' },
  closesBeforeOpening: { zh: '截止日早于开始日。', en: 'The last day is before the first.' },
  openTooShort: {
    zh: '网上征求意见不少于 {days} 天。',
    en: 'An online consultation is open for {days} days at least.',
  },
  placeMissing: { zh: '会议须填写地点。', en: 'A meeting has a place.' },
  placeNotExpected: { zh: '网上征求意见没有地点。', en: 'An online consultation has no place.' },
  notOpen: {
    zh: '征求意见时间为 {from} 至 {to}。',
    en: 'Comments are taken from {from} to {to}.',
  },
  stillOpen: {
    zh: '征求意见至 {to}，此前不得作出结论。',
    en: 'Comments are taken until {to}; nobody concludes before.',
  },
  commentsUnjudged: {
    zh: '尚有 {count} 条意见未写明采纳情况。',
    en: '{count} comments have not been judged yet.',
    rule: CONSULT,
  },
  itemsDrafted: {
    zh: '清单尚未提交；请在提交后对定稿的项目作出结论。',
    en: 'The list is not submitted yet; conclude on items that no longer change.',
  },
  attendanceMissing: { zh: '会议须填写到会人数。', en: 'A meeting has an attendance.' },
  attendanceNotExpected: {
    zh: '网上征求意见没有到会人数。',
    en: 'An online consultation has no attendance.',
  },
  representativesMissing: {
    zh: '居民代表会议须填写应到代表人数。',
    en: 'An assembly says how many representatives there are.',
    rule: COMMITTEE,
  },
  attendanceAboveRepresentatives: {
    zh: '到会人数多于应到代表人数。',
    en: 'More were present than there are representatives.',
  },
  quorumMissed: {
    zh: '到会代表不足三分之二（应到 {representatives}，实到 {attendance}）。',
    en: 'Fewer than two thirds of the representatives were present ({attendance} of {representatives}).',
    rule: COMMITTEE,
  },
  votesMissing: {
    zh: '居民代表会议须填写赞成和反对票数。',
    en: 'An assembly counts votes for and against.',
    rule: COMMITTEE,
  },
  votesAboveAttendance: { zh: '票数多于到会人数。', en: 'There are more votes than people present.' },
  majorityMissed: {
    zh: '赞成票未过到会代表半数，不得记为“支持”。',
    en: 'Without a majority of those present the outcome is not "supported".',
    rule: COMMITTEE,
  },
  drafterConcludes: {
    zh: '发起人不得作出结论。',
    en: 'Whoever announced a consultation does not conclude it.',
  },
  reasonMissing: {
    zh: '未采纳或部分采纳须写明理由。',
    en: 'What is not adopted, or in part only, needs a reason.',
  },
  concluded: { zh: '该征求意见已结束。', en: 'The consultation has ended.' },
  itemNotConsulted: {
    zh: '服务项目“{title}”尚未征求居民意见或未获支持，不得公布。',
    en: 'Residents were not consulted on "{title}", or did not support it; it is not published.',
    rule: CONSULT,
  },
  formSpent: { zh: '该表单已提交。', en: 'This form was sent already.' },
  subjectNotPublic: {
    zh: '尚未公布的内容不能登记公开。',
    en: 'What is not public yet has no publication.',
  },
  publicationThere: {
    zh: '该渠道已有在公开的记录。',
    en: 'It is public there already.',
  },
  publicationTooShort: {
    zh: '公开不少于 15 日，{day} 前不得撤下（依法责令撤下的除外）。',
    en: 'It stays public for 15 days: not taken down before {day}, unless by legal order.',
    rule: OPENNESS,
  },
  publicationEnded: { zh: '该公开已于 {day} 结束。', en: 'It ended on {day}.' },
});
