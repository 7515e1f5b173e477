import type { Questionnaire } from './questionnaire.js';

/**
 * DESIGN: the default questionnaire of a return visit. Seven scales, three facts that are checked against the
 * service ledger, two open questions. Wording is neutral: no question suggests an answer.
 */
export const RETURN_VISIT_QUESTIONNAIRE: Questionnaire = {
  title: { zh: '社区服务回访问卷', en: 'Return visit about a community service' },
  questions: [
    likert('attitude', '您如何评价服务人员的态度？', 'How do you rate the attitude of the staff?'),
    likert('punctuality', '您如何评价服务的准时程度？', 'How do you rate the punctuality of the service?'),
    likert('ability', '您如何评价服务人员的专业能力？', 'How do you rate the skill of the staff?'),
    likert('effect', '您如何评价服务的效果？', 'How do you rate the effect of the service?'),
    likert('need-met', '服务在多大程度上符合您的需要？', 'How well did the service meet your needs?'),
    likert('participation', '您在多大程度上能参与服务安排？', 'How far could you take part in arranging it?'),
    likert('recommend', '您在多大程度上愿意向他人推荐？', 'How likely are you to recommend it to others?'),
    fact('received', 'yes-no', '您是否接受过该项服务？', 'Did you receive this service?'),
    fact(
      'times',
      'count',
      '约定期间内您接受了几次服务？',
      'How many times did you receive it in the period?',
    ),
    fact('charged', 'yes-no', '服务期间是否向您收取过费用？', 'Were you charged anything for it?'),
    open('new-need', '您还有哪些服务需求？', 'What other services do you need?'),
    open('complaint', '您对服务有何意见或投诉？', 'What would you object to or complain about?'),
  ],
};

function likert(id: string, zh: string, en: string) {
  return { id, kind: 'likert5', core: true, text: { zh, en } } as const;
}

function fact(id: string, kind: 'yes-no' | 'count', zh: string, en: string) {
  return { id, kind, core: true, text: { zh, en } } as const;
}

function open(id: string, zh: string, en: string) {
  return { id, kind: 'open', core: false, text: { zh, en } } as const;
}
