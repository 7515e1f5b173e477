import type { Question, Questionnaire } from './questionnaire.js';
import { RETURN_VISIT_QUESTIONNAIRE as FIRST } from './return-visit-questionnaire.js';

const served = { question: 'received', answers: [true] };

/**
 * DESIGN: the questionnaire of return visits as it is now. How often is asked only of those who were served; privacy and
 * safety are asked of everybody, what happened only of those who say so.
 */
export const RETURN_VISIT_WITH_CONDITIONS: Questionnaire = {
  title: FIRST.title,
  questions: [
    ...FIRST.questions.filter(({ kind }) => kind !== 'open').map(ofTheServed),
    fact(
      'privacy-leak',
      '您的个人信息是否曾因该项服务被泄露或挪作他用？',
      'Was your personal information leaked or misused in the course of it?',
    ),
    fact(
      'unsafe',
      '服务期间是否发生过安全事故，或有安全隐患？',
      'Was there an accident or a danger while you were served?',
    ),
    {
      ...{ id: 'unsafe-what', kind: 'open', core: false, askIf: { question: 'unsafe', answers: [true] } },
      text: { zh: '请简要说明安全方面的情况。', en: 'What happened, in short?' },
    },
    ...FIRST.questions.filter(({ kind }) => kind === 'open'),
  ],
};

function ofTheServed(question: Question): Question {
  return question.id === 'times' ? { ...question, askIf: served } : question;
}

function fact(id: string, zh: string, en: string): Question {
  return { id, kind: 'yes-no', core: false, text: { zh, en } };
}
