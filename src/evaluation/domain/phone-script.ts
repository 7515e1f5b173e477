/** Who asks about what, and for how long it is known who was asked. */
export interface ScriptFacts {
  readonly project: string;
  /** The street office, in whose name the visit is made. */
  readonly street: string;
  /** The evaluation body that it entrusts. */
  readonly body: string;
  /** Months for which names and phones are kept after the last visit. */
  readonly months: number;
}

/** What is read at the start of a call: who, why, how, which data, how long, which rights (个人信息保护法 art. 17). */
export function phoneScript({ project, street, body, months }: ScriptFacts): { zh: string; en: string } {
  return {
    zh:
      `您好，我是${body}的评估人员，受${street}委托，就“${project}”回访。` +
      '目的是了解服务效果、核实服务情况，方式是电话询问，大约需要五分钟。' +
      '我们使用您的姓名和电话联系您，只记录您对问卷的回答，不询问证件号码和病情，不录音。' +
      `服务机构不会知道您是否作答、如何作答，结果只以汇总数字公布。姓名和电话在最后一次回访后 ${months} 个月内删除。` +
      `您可以拒绝或随时停止，不影响您接受服务；也可以向${street}查询、更正、删除您的信息或撤回同意。请问现在方便吗？`,
    en:
      `Hello, I am an evaluator of ${body}, asking on behalf of ${street} about "${project}". ` +
      'We want to learn how the service works and to check that it was given; it is a phone call of about five minutes. ' +
      'Your name and phone are used to reach you; only your answers are written down, no identity number, no diagnosis, no recording. ' +
      `The provider never learns whether or what you answered; results are told in totals only. Name and phone are erased within ${months} months after the last visit. ` +
      `You may refuse or stop at any time, and your service does not depend on it; ${street} lets you see, correct or erase your data, or withdraw your consent. Is this a good moment?`,
  };
}
