import type { Questionnaire } from './questionnaire.js';

/**
 * DESIGN: what residents are asked about a claimed service. Taking part is voluntary, as the title says, and no question
 * suggests an answer.
 */
export const CLAIM_OPINION_QUESTIONNAIRE: Questionnaire = {
  title: {
    zh: '社区认领服务意见征询（自愿参与，可不作答）',
    en: 'Opinions about a claimed community service (voluntary; you need not answer)',
  },
  questions: [
    {
      ...{ id: 'received', kind: 'yes-no', core: true },
      text: { zh: '您是否接受过该项服务？', en: 'Did you receive this service?' },
    },
    {
      ...{ id: 'need-met', kind: 'likert5', core: true },
      text: { zh: '服务在多大程度上符合您的需要？', en: 'How well did the service meet your needs?' },
    },
    {
      ...{ id: 'effect', kind: 'likert5', core: true },
      text: { zh: '您如何评价服务的效果？', en: 'How do you rate the effect of the service?' },
    },
    {
      ...{ id: 'charged', kind: 'yes-no', core: true },
      text: { zh: '服务期间是否向您收取过费用？', en: 'Were you charged anything for it?' },
    },
    {
      ...{ id: 'remark', kind: 'open', core: false },
      text: { zh: '您对该项服务有何意见？', en: 'What would you like to say about the service?' },
    },
  ],
};
