/** What the resident's page says around the questions; the notice is that of 个人信息保护法 art. 17. */
export const PAGE_TEXTS = {
  zh: {
    notice:
      '街道办事处委托评估机构回访社区服务，用于改进服务、核实服务情况。作答自愿，可以跳过任何问题，不影响您接受服务。' +
      '只收集您在本页填写的内容，不要填写姓名、证件号码；服务机构看不到谁作了答，结果只以汇总数字公布。' +
      '您可以向街道办事处查询、更正、删除您的信息或撤回同意；回访结束后按规定期限删除可以识别您的信息。',
    wrong: '有几处需要修改。',
    send: '提交（只能提交一次）',
    onlyIf: '根据您对“{question}”的回答填写，不适用时请留空。',
    thanks: '已收到您的回答，谢谢！',
    unknown: '没有找到这份问卷，请检查链接是否完整。',
    busy: '尝试次数过多，请稍后再试。',
    yes: '是',
    no: '否',
    marks: [
      ['5', '5（非常好）'],
      ['4', '4'],
      ['3', '3（一般）'],
      ['2', '2'],
      ['1', '1（非常差）'],
    ],
  },
  en: {
    notice:
      'The street office has an evaluation body ask about this service, to improve and to check it. Answering is voluntary; ' +
      'you may leave out any question, and your service does not depend on it. Only what you write here is collected: please ' +
      'give no name and no identity number. The provider never learns who answered; results are told in totals only. You may ' +
      'ask the street office to see, correct or erase your data, or withdraw your consent; what identifies you is erased in ' +
      'due time after the visit.',
    wrong: 'Something needs to be changed.',
    send: 'Send (once only)',
    onlyIf: 'Depends on your answer to "{question}"; leave it empty where it does not apply.',
    thanks: 'Your answers have arrived. Thank you!',
    unknown: 'There is no such survey. Is the link complete?',
    busy: 'Too many tries. Please come back later.',
    yes: 'Yes',
    no: 'No',
    marks: [
      ['5', '5 (very good)'],
      ['4', '4'],
      ['3', '3 (fair)'],
      ['2', '2'],
      ['1', '1 (very bad)'],
    ],
  },
} as const;
