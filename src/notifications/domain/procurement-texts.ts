import type { NoticeText } from './notice-text.js';

/** Messages about tenders, bids, awards, disputes, framework agreements and grants. */
export const PROCUREMENT_TEXTS = {
  'tender-published': {
    zh: ['采购公告：{title}', '{buyer}发布采购公告“{title}”，响应文件截止时间 {deadline}。'],
    en: ['Tender: {title}', '{buyer} published the tender "{title}"; bids are due by {deadline}.'],
  },
  'venture-published': {
    zh: ['公益创投征集：{title}', '“{title}”开始征集项目，申报截止时间 {deadline}。'],
    en: ['Call for projects: {title}', 'Applications to "{title}" are due by {deadline}.'],
  },
  'venture-announced': {
    zh: [
      '公益创投公示：{title}',
      '“{title}”评审结果已公示，异议截止 {until}；贵单位的得分和意见见结果通知。',
    ],
    en: [
      'Grants: {title}',
      'The result of "{title}" is out; objections until {until}. Your letter has your own score.',
    ],
  },
  'venture-objection': {
    zh: ['收到公示异议：{title}', '“{title}”的公示收到异议，答复期限 {due}。'],
    en: [
      'Objection: {title}',
      'There is an objection to the result of "{title}"; the reply is due by {due}.',
    ],
  },
  'tender-closed': {
    zh: ['响应截止：{title}', '“{title}”已到响应截止时间，可以开启响应文件。'],
    en: ['Closed: {title}', 'The deadline of "{title}" has come; its bids can be opened.'],
  },
  'bids-opened': {
    zh: ['响应文件已开启：{title}', '“{title}”的响应文件已开启，请留意评审安排与最后报价截止时间。'],
    en: ['Bids opened: {title}', 'The bids of "{title}" were opened; mind the review and the final offers.'],
  },
  'tender-failed': {
    zh: ['采购终止：{title}', '“{title}”未能成交，采购活动终止，原因见公告。'],
    en: ['No award: {title}', '"{title}" ended without an award; the notice says why.'],
  },
  'lot-ended': {
    zh: ['采购包终止：{title}', '“{title}”未能成交，本包采购终止，其他包继续进行，原因见公告。'],
    en: [
      'Lot ended: {title}',
      '"{title}" ended without an award while the other lots go on; the notice says why.',
    ],
  },
  'challenge-submitted': {
    zh: ['收到质疑：{title}', '供应商对“{title}”提出质疑，答复期限 {due}。'],
    en: ['Challenge: {title}', 'A supplier challenges "{title}"; the reply is due by {due}.'],
  },
  'challenge-replied': {
    zh: ['质疑答复：{title}', '对“{title}”的质疑已答复；如有异议，可在 {due} 前投诉。'],
    en: ['Reply: {title}', 'Your challenge of "{title}" is answered; a complaint is possible until {due}.'],
  },
  'complaint-submitted': {
    zh: ['收到投诉：{title}', '供应商就“{title}”提出投诉，处理期限 {due}。'],
    en: ['Complaint: {title}', 'A supplier complains about "{title}"; the decision is due by {due}.'],
  },
  'complaint-stepped': {
    zh: ['投诉进展：{title}', '关于“{title}”的投诉有新的处理情况，请查阅。'],
    en: ['Complaint: {title}', 'There is news about the complaint on "{title}".'],
  },
  'complaint-decided': {
    zh: ['投诉处理决定：{title}', '关于“{title}”的投诉已作出处理决定，见公告。'],
    en: ['Decision: {title}', 'The complaint about "{title}" is decided; see the notice.'],
  },
  'award-cancelled': {
    zh: ['成交结果撤销：{title}', '“{title}”的成交结果已撤销，原因见公告。'],
    en: ['Award withdrawn: {title}', 'The award of "{title}" was taken back; the notice says why.'],
  },
  'offer-round-called': {
    zh: [
      '第 {round} 轮报价：{title}',
      '“{title}”开始第 {round} 轮报价，请在 {until} 前密封提交；采购需求如有变动，见本轮说明。未提交的，上一轮报价继续有效。',
    ],
    en: [
      'Round {round}: {title}',
      '"{title}" takes sealed offers of round {round} until {until}; the round says what changed in the requirements. Who sends none stands by the last offer.',
    ],
  },
  'final-offers-called': {
    zh: [
      '最后报价：{title}',
      '“{title}”进入最后报价（第 {round} 轮），请在 {until} 前密封提交；采购需求如有变动，见本轮说明。未提交的，视为退出磋商。',
    ],
    en: [
      'Final offers: {title}',
      '"{title}" takes sealed final offers (round {round}) until {until}; the round says what changed in the requirements. Who sends none has left.',
    ],
  },
  'price-explanation-asked': {
    zh: ['报价说明：{title}', '贵单位对“{title}”的报价需要说明合理性，请在 {until} 前提交说明和证明材料。'],
    en: ['Explain: {title}', 'Your price for "{title}" needs an explanation with evidence by {until}.'],
  },
  'clarification-asked': {
    zh: ['澄清：{title}', '评审小组就贵单位在“{title}”中的响应文件提出书面澄清，请在 {until} 前答复。'],
    en: ['Clarify: {title}', 'The panel asks you to clarify your bid for "{title}" in writing by {until}.'],
  },
  'bid-query-answered': {
    zh: ['已答复：{title}', '供应商已答复就“{title}”提出的问题。'],
    en: ['Answered: {title}', 'A bidder answered what was asked about "{title}".'],
  },
  'tender-amended': {
    zh: [
      '采购更正：{title}',
      '{buyer}更正了“{title}”，截止时间 {deadline}；更正涉及响应内容的，已提交的响应文件须在截止前确认或者替换。',
    ],
    en: [
      'Amended: {title}',
      '{buyer} amended the tender "{title}"; bids are due by {deadline}. After new terms, whoever has bid confirms or replaces the bid.',
    ],
  },
  'tender-question-answered': {
    zh: ['询问答复：{title}', '“{title}”有新的询问答复，请查阅。'],
    en: ['Answered: {title}', 'A question about "{title}" has been answered.'],
  },
  'tender-suspended': {
    zh: ['采购暂停：{title}', '“{title}”暂停采购活动，原因见公告。'],
    en: ['Suspended: {title}', 'The tender "{title}" is suspended; the notice says why.'],
  },
  'tender-resumed': {
    zh: ['采购恢复：{title}', '“{title}”恢复采购活动，截止时间 {deadline}。'],
    en: ['Resumed: {title}', 'The tender "{title}" goes on; bids are due by {deadline}.'],
  },
  'tender-cancelled': {
    zh: ['采购取消：{title}', '{buyer}取消了“{title}”，原因见公告。'],
    en: ['Cancelled: {title}', '{buyer} cancelled "{title}"; the notice says why.'],
  },
  'bid-bond-due': {
    zh: ['投标保证金今日应退还：{title}', '“{title}”的一笔投标保证金 {amount} 元须在 {until} 前退还。'],
    en: ['Return the bond today: {title}', 'A bid bond of CNY {amount} for "{title}" goes back by {until}.'],
  },
  'bid-bond-overdue': {
    zh: [
      '投标保证金逾期未退：{title}',
      '“{title}”的一笔投标保证金 {amount} 元应于 {until} 前退还，逾期须支付资金占用费。',
    ],
    en: [
      'Bond overdue: {title}',
      'A bid bond of CNY {amount} for "{title}" should have gone back by {until}; each day costs a fee.',
    ],
  },
  'bid-bond-returned': {
    zh: ['投标保证金已退还：{title}', '贵单位在“{title}”中的投标保证金 {amount} 元已退还。'],
    en: ['Bond returned: {title}', 'Your bid bond of CNY {amount} for "{title}" went back.'],
  },
  'bid-bond-forfeited': {
    zh: ['投标保证金不予退还：{title}', '贵单位在“{title}”中的投标保证金 {amount} 元不予退还：{reason}'],
    en: ['Bond kept: {title}', 'Your bid bond of CNY {amount} for "{title}" is kept: {reason}'],
  },
  'award-confirmed': {
    zh: ['成交结果：{title}', '“{title}”由{organization}成交，成交金额 {amount} 元；{from} 起可签订合同。'],
    en: [
      'Award: {title}',
      '"{title}" goes to {organization} for CNY {amount}; a contract may be drawn up from {from}.',
    ],
  },
  'framework-announced': {
    zh: ['框架协议征集：{title}', '{buyer}发布开放式框架协议“{title}”，符合条件的供应商可随时申请加入。'],
    en: [
      'Framework: {title}',
      '{buyer} announced the open framework "{title}"; qualified suppliers apply at any time.',
    ],
  },
  'framework-concluded': {
    zh: ['框架协议入围结果：{title}', '“{title}”的入围结果已公布，请按期签署框架协议。'],
    en: [
      'Admitted: {title}',
      'Who is admitted to the framework "{title}" is public; it is to be signed in time.',
    ],
  },
  'framework-admitted': {
    zh: ['申请通过：{title}', '贵单位加入“{title}”的申请已通过，可以承接订单。'],
    en: ['Admitted: {title}', 'Your organization is a party of "{title}" now.'],
  },
  'framework-refused': {
    zh: ['申请未通过：{title}', '贵单位加入“{title}”的申请未通过，理由见申请记录；条件具备后可再次申请。'],
    en: [
      'Not admitted: {title}',
      'Your application to "{title}" was refused; its record says why. You may apply again.',
    ],
  },
  'framework-party-ended': {
    zh: ['退出框架协议：{title}', '贵单位不再是“{title}”的入围供应商：{reason}'],
    en: ['No party any more: {title}', 'Your organization is no party of "{title}" any more: {reason}'],
  },
  'call-off-offered': {
    zh: ['框架协议订单：{title}', '{buyer}的订单“{title}”请在 {until} 前答复；逾期未答复视为拒绝。'],
    en: ['Order: {title}', '{buyer} offers the order "{title}"; answer by {until}, silence is a refusal.'],
  },
  'call-off-answered': {
    zh: ['订单答复：{title}', '{organization}对订单“{title}”已有答复，请查阅。'],
    en: ['Answered: {title}', 'There is an answer of {organization} to the order "{title}".'],
  },
  'framework-due': {
    zh: ['今日到期（{what}）：{title}', '框架协议“{title}”：{what}今日到期。'],
    en: ['Due today ({what}): {title}', 'Framework "{title}": {what} is due today.'],
  },
  'framework-overdue': {
    zh: ['已逾期（{what}）：{title}', '框架协议“{title}”：{what}已逾期。'],
    en: ['Overdue ({what}): {title}', 'Framework "{title}": {what} is overdue.'],
  },
} as const satisfies Record<string, NoticeText>;
