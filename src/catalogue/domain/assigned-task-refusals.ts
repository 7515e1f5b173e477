import { refusals } from '../../shared/violation.js';

const COST = '城市居民委员会组织法 art. 43';

/** Why a step of an assigned task was refused. */
export const refuse = refusals('assigned-task', {
  endsEarly: { zh: '结束日早于开始日。', en: 'The last day is before the first.' },
  startsInPast: { zh: '开始日不得早于今天（{today}）。', en: 'It does not begin before today ({today}).' },
  moneyMissing: {
    zh: '交由社区办理的事项须随附经费，或写明免拨经费的理由。',
    en: 'A task for a community carries its money, or says why it carries none.',
    rule: COST,
  },
  moneyAndWaiver: {
    zh: '经费与免拨理由只能填一项。',
    en: 'Either money or a reason for none, not both.',
  },
  amountMissing: { zh: '须填写经费金额。', en: 'Money has an amount above zero.' },
  fundNotYours: { zh: '资金不存在，或不属于本部门。', en: 'There is no such fund of your department.' },
  targetMissing: {
    zh: '准入须指定本街道接收经费的资金。',
    en: 'To admit it, name the fund of your street that takes the money.',
    rule: COST,
  },
  targetNotYours: { zh: '资金不存在，或不属于本街道。', en: 'There is no such fund of your street office.' },
  targetNotExpected: { zh: '免拨经费的事项不指定资金。', en: 'A task without money names no fund.' },
  waiverForLead: {
    zh: '免拨经费的事项须由街道分管领导批准。',
    en: "A task without money is admitted by the street's lead alone.",
    rule: COST,
  },
  inspectionCap: {
    zh: '{year} 年该社区检查次数上限 {cap} 次，已准入 {used} 次，本事项 {wanted} 次。',
    en: 'A community is inspected {cap} times in {year} at the most; {used} are admitted, this task brings {wanted}.',
  },
  reasonMissing: { zh: '不予准入须写明理由。', en: 'A refusal has a reason.' },
  applicantDecides: { zh: '申请人不得自行决定。', en: 'Whoever applied does not decide.' },
  objected: { zh: '已提出异议。', en: 'The community has objected already.' },
  decided: { zh: '已作出决定。', en: 'It is decided already.' },
});
