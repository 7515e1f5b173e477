import type { NoticeText } from './notice-text.js';

/** Messages about contracts, visits, requests, funds, bookings, credentials and sanctions. */
export const DELIVERY_TEXTS = {
  'webhook-disabled': {
    zh: ['回调地址已停用：{title}', '回调地址 {title} 长时间无法送达，已停用；修复后可重新启用并补发。'],
    en: [
      'Webhook disabled: {title}',
      'Calls of {title} failed for long and were stopped; once mended, enable it and replay what failed.',
    ],
  },
  'contract-signed': {
    zh: ['合同已签订：{title}', '“{title}”合同已由双方签订，金额 {amount} 元，服务期 {from} 至 {to}。'],
    en: [
      'Contract signed: {title}',
      'Both sides signed "{title}" for CNY {amount}; service from {from} to {to}.',
    ],
  },
  'services-stated': {
    zh: ['服务月报：{title}', '“{title}”{month} 服务月报已生成，可核对台账。'],
    en: [
      'Services stated: {title}',
      'The services of "{title}" in {month} are stated; the ledger can be checked.',
    ],
  },
  'change-proposed': {
    zh: ['合同变更待签署：{title}', '对方就“{title}”合同提出变更（{what}），请阅读后签署或者谢绝。'],
    en: [
      'A change to sign: {title}',
      'The other side proposes a change ({what}) of "{title}"; sign or decline it.',
    ],
  },
  'change-ended': {
    zh: ['合同变更未成：{title}', '“{title}”合同的变更（{what}）已被撤回或者谢绝，原因见变更记录。'],
    en: [
      'No change: {title}',
      'The change ({what}) of "{title}" was taken back or declined; its record says why.',
    ],
  },
  'contract-changed': {
    zh: ['合同已变更：{title}', '“{title}”合同的变更（{what}）已由双方签订并生效。'],
    en: ['Contract changed: {title}', 'Both sides signed a change ({what}) of "{title}"; it is in effect.'],
  },
  'breach-noticed': {
    zh: ['违约通知：{title}', '甲方就“{title}”合同提出违约通知，请于 {until} 前陈述申辩；事实和依据见通知。'],
    en: [
      'Notice of a breach: {title}',
      'The buyer gives notice of a breach of "{title}"; you may defend yourself until {until}.',
    ],
  },
  'breach-defended': {
    zh: ['承接主体已申辩：{title}', '承接主体已就“{title}”合同的违约通知陈述申辩，请审阅后决定。'],
    en: ['A defence came in: {title}', 'The provider has answered the notice of a breach of "{title}".'],
  },
  'breach-decided': {
    zh: ['违约处理有新的结果：{title}', '“{title}”合同的违约通知已有处理结果，请查看决定。'],
    en: [
      'A breach was decided: {title}',
      'The notice of a breach of "{title}" was decided; see the decision.',
    ],
  },
  'contract-due': {
    zh: ['到期提醒：{title}', '“{title}”：{what}的最后期限为 {on}。'],
    en: ['Falls due: {title}', '"{title}": the last day for {what} is {on}.'],
  },
  'contract-overdue': {
    zh: ['已逾期：{title}', '“{title}”：{what}应于 {on} 前完成，至今未完成。'],
    en: ['Overdue: {title}', '"{title}": {what} was to be done by {on} and is not.'],
  },
  'payment-recorded': {
    zh: ['款项已支付：{title}', '“{title}”：购买主体已于 {on} 支付 {amount} 元，请核对到账后确认。'],
    en: ['Paid: {title}', '"{title}": the buyer paid {amount} on {on}; please confirm that it has come.'],
  },
  'payment-disputed': {
    zh: ['收款有异议：{title}', '“{title}”：承接主体对 {on} 支付的 {amount} 元提出异议，请查看原因并核实。'],
    en: [
      'A payment is disputed: {title}',
      '"{title}": the payee disputes the {amount} paid on {on}; see its reason.',
    ],
  },
  'penalty-added': {
    zh: ['付款申请有扣减：{title}', '“{title}”的付款申请有一项扣减，请查看依据；有异议的，请在审批前提出。'],
    en: [
      'A request was cut: {title}',
      'Your payment request for "{title}" was cut; see the ground, and object before it is approved.',
    ],
  },
  'payment-reversed': {
    zh: ['付款已冲正：{title}', '“{title}”：{on} 支付的 {amount} 元已退回或者作废，将重新支付。'],
    en: [
      'A payment came back: {title}',
      '"{title}": the {amount} paid on {on} came back and is to be paid again.',
    ],
  },
  'contract-revised': {
    zh: ['合同文本已修改：{title}', '“{title}”合同已有新的文本，此前的签署失效，请重新阅读后签署。'],
    en: [
      'Another text: {title}',
      '"{title}" has another text; earlier signatures are void, please read it and sign.',
    ],
  },
  'consent-requested': {
    zh: ['承接主体提出申请：{title}', '承接主体就“{title}”合同申请更换主要人员或者分包，请审批。'],
    en: ['Consent asked for: {title}', 'The provider asks for your consent on "{title}".'],
  },
  'consent-answered': {
    zh: ['申请已答复：{title}', '“{title}”合同的更换主要人员或者分包申请已答复。'],
    en: ['Answered: {title}', 'Your request on "{title}" was answered.'],
  },
  'supervision-asked': {
    zh: ['监督检查要求整改：{title}', '甲方对“{title}”监督检查发现问题，请于 {on} 前整改并答复。'],
    en: ['To be put right: {title}', 'The buyer checked "{title}": put right what it found by {on}.'],
  },
  'supervision-answered': {
    zh: ['整改已答复：{title}', '承接主体已就“{title}”监督检查的整改要求作出答复，请核查。'],
    en: ['An answer to a check: {title}', 'The provider answers what was found about "{title}".'],
  },
  'supervision-closed': {
    zh: ['监督检查已办结：{title}', '“{title}”监督检查的整改已由甲方确认。'],
    en: ['A check is closed: {title}', 'The buyer confirms what was put right about "{title}".'],
  },
  'resident-reported': {
    zh: ['居民反映：{title}', '有居民反映“{title}”的服务问题，请于 {deadline} 前处理并答复。'],
    en: ['A resident reports: {title}', 'Somebody reports about "{title}"; answer by {deadline}.'],
  },
  'resident-reported-urgently': {
    zh: ['紧急反映：{title}', '“{title}”收到居民紧急反映，请立即处置，并于 {deadline} 前答复。'],
    en: [
      'Urgent report: {title}',
      'Somebody reports urgently about "{title}": act now, answer by {deadline}.',
    ],
  },
  'resident-answered': {
    zh: ['居民反映已答复：{title}', '承接主体已答复关于“{title}”的居民反映，请回访居民后办结。'],
    en: [
      'A report is answered: {title}',
      'A report about "{title}" is answered; ask the resident and close it.',
    ],
  },
  'resident-report-overdue': {
    zh: ['居民反映超时：{title}', '关于“{title}”的居民反映应于 {deadline} 前答复，至今未答复。'],
    en: ['No answer: {title}', 'A report about "{title}" was to be answered by {deadline} and is not.'],
  },
  'milestone-submitted': {
    zh: ['待验收：{title}', '承接主体已提交“{title}”的{what}，请于 {on} 前验收或者退回。'],
    en: ['Handed in: {title}', '"{title}": {what} was handed in; accept it or send it back by {on}.'],
  },
  'milestone-returned': {
    zh: ['退回整改：{title}', '“{title}”的{what}已被退回，请于 {on} 前整改后重新提交。'],
    en: ['Sent back: {title}', '"{title}": {what} was sent back; hand it in again by {on}.'],
  },
  'milestone-refused': {
    zh: ['验收不合格：{title}', '“{title}”的{what}验收不合格，不再整改，相应款项不予支付。'],
    en: ['Refused: {title}', '"{title}": {what} was refused for good; its instalment is not paid.'],
  },
  'report-accepted': {
    zh: ['报告已接收：{title}', '“{title}”的{what}已由甲方接收。'],
    en: ['Report taken: {title}', '"{title}": the buyer has taken {what}.'],
  },
  'mid-term-accepted': {
    zh: ['中期验收合格：{title}', '“{title}”中期服务于 {on} 验收合格，可以申请中期款。'],
    en: [
      'Mid-term accepted: {title}',
      'The mid-term delivery of "{title}" was accepted on {on}; its payment can be requested.',
    ],
  },
  'final-accepted': {
    zh: ['末期验收合格：{title}', '“{title}”服务于 {on} 验收合格，随后进行末期评估与回访。'],
    en: [
      'Accepted: {title}',
      'The service of "{title}" was accepted on {on}; evaluation and return visits follow.',
    ],
  },
  'visit-assigned': {
    zh: ['回访任务：{title}', '“{title}”的回访已开始并分派给您，请按样本逐一回访。'],
    en: [
      'Return visit: {title}',
      'A return visit of "{title}" has opened and is yours; please ask everybody in the sample.',
    ],
  },
  'visit-reminded': {
    zh: ['回访提醒：{title}', '“{title}”的回访将于 {on} 开始。'],
    en: ['Coming up: {title}', 'A return visit of "{title}" falls due on {on}.'],
  },
  'visit-overdue': {
    zh: ['回访逾期：{title}', '“{title}”的回访应于 {on} 开始，至今未提交结果。'],
    en: ['Overdue: {title}', 'The return visit of "{title}", due on {on}, has no result yet.'],
  },
  'request-overdue': {
    zh: ['服务请求超时：{title}', '{title}应于 {deadline} 前办结，至今未办结。'],
    en: ['Overdue request: {title}', '{title} was to be ended by {deadline} and is not.'],
  },
  'ticket-whistled': {
    zh: ['吹哨：{title}', '{buyer}吹哨“{title}”，请于 {deadline} 前报到。'],
    en: ['You are called: {title}', '{buyer} calls your unit for "{title}"; please report by {deadline}.'],
  },
  'ticket-reminded': {
    zh: ['报到提醒：{title}', '“{title}”须于 {deadline} 前报到，目前尚未报到。'],
    en: ['Please report: {title}', 'Your unit is to report by {deadline} for "{title}" and has not yet.'],
  },
  'ticket-escalated': {
    zh: ['未按时报到：{title}', '{organization}应于 {deadline} 前就“{title}”报到，至今未报到。'],
    en: ['No report: {title}', '{organization} was to report by {deadline} for "{title}" and has not.'],
  },
  'late-payments-due': {
    zh: [
      '逾期款项信息待公布：{title}',
      '上一年度逾期未支付款项的合同数量、金额应于 {until} 前公布，目前尚未公布。',
    ],
    en: ['To be published: {title}', 'What was not paid in time last year is to be public by {until}.'],
  },
  'late-payments-overdue': {
    zh: ['逾期款项信息未公布：{title}', '上一年度逾期未支付款项信息应于 {until} 前公布，至今未公布。'],
    en: ['Not published: {title}', 'What was not paid in time was to be public by {until} and is not.'],
  },
  'fund-year-ends': {
    zh: ['年末结转：{title}', '“{title}”年度至 {until} 止，尚余 {amount} 元未支出，请决定结转或交回。'],
    en: ['Year end: {title}', 'The year of "{title}" ends on {until}; CNY {amount} are not spent.'],
  },
  'fund-statement-due': {
    zh: ['年度资金收支未公布：{title}', '“{title}”年度资金收支应于 {until} 前公布，至今未公布。'],
    en: [
      'Not published: {title}',
      'Income and use of money of "{title}" were to be public by {until} and are not.',
    ],
  },
  'subsidy-unpaid': {
    zh: ['补贴逾期未付：{title}', '“{title}”应于 {on} 支付的 {amount} 元尚未支付。'],
    en: ['Unpaid: {title}', 'CNY {amount} of "{title}", due on {on}, have not been paid.'],
  },
  'credential-expiring': {
    zh: ['证照即将到期：{title}', '“{title}”的证照将于 {on} 到期，尚未登记新的证照。'],
    en: ['Running out: {title}', 'A paper of "{title}" ends on {on} and nothing recorded takes its place.'],
  },
  'booking-requested': {
    zh: ['预约申请：{title}', '{organization}申请在 {from} 至 {until} 使用“{title}”，请确认。'],
    en: ['Booking wanted: {title}', '{organization} asks for "{title}" from {from} to {until}.'],
  },
  'booking-confirmed': {
    zh: ['预约已确认：{title}', '“{title}” {from} 至 {until} 的预约已确认。'],
    en: ['Booking confirmed: {title}', 'The booking of "{title}" from {from} to {until} is confirmed.'],
  },
  'booking-ended': {
    zh: ['预约未成：{title}', '“{title}” {from} 至 {until} 的预约已被谢绝或取消，原因见预约记录。'],
    en: [
      'No booking: {title}',
      'The booking of "{title}" from {from} to {until} was declined or cancelled; the record says why.',
    ],
  },
  'item-claimed': {
    zh: ['项目被认领：{title}', '{organization}认领了“{title}”，请查看其方案。'],
    en: ['Claimed: {title}', '{organization} claims "{title}"; see its plan.'],
  },
  'claim-unassessed': {
    zh: ['认领事项待考核：{title}', '{organization}认领的“{title}”已到定期考核时间，请考核。'],
    en: ['To be assessed: {title}', 'It is time to look after "{title}", claimed by {organization}.'],
  },
  'offer-lapsed': {
    zh: ['无人认领：{title}', '“{title}”在认领期内无人认领，已回到清单。'],
    en: ['Nobody claimed: {title}', 'Nobody claimed "{title}" in time; it is back in its list.'],
  },
  'incident-reported': {
    zh: ['个人信息安全事件：{title}', '{title}报告了一起个人信息安全事件，请立即采取补救措施并依法通知。'],
    en: [
      'Personal data incident: {title}',
      '{title} reported a personal data incident: remedy it at once, and tell whom the law says.',
    ],
  },
  'sanction-notified': {
    zh: ['拟处理告知：{title}', '拟对贵机构作出处理，请于 {until} 前陈述申辩；事由和依据见处理记录。'],
    en: [
      'A sanction is proposed: {title}',
      'Your organization may defend itself until {until}; the record says why.',
    ],
  },
  'sanction-answered': {
    zh: ['机构已提交意见：{title}', '机构已就处理提交陈述申辩或申诉，请查看处理记录。'],
    en: ['An answer came in: {title}', 'The organization has defended itself or appealed; see the record.'],
  },
  'sanction-decided': {
    zh: ['处理决定：{title}', '已作出处理决定；如有异议，请于 {until} 前申诉。'],
    en: ['A sanction was decided: {title}', 'A sanction was decided; an appeal is possible until {until}.'],
  },
  'sanction-closed': {
    zh: ['处理进展：{title}', '处理已有新的结果（撤回、复核或解除），请查看处理记录。'],
    en: ['A sanction has changed: {title}', 'It was dropped, reviewed or lifted; see the record.'],
  },
} as const satisfies Record<string, NoticeText>;
