import { describe, expect, it } from '@jest/globals';
import { type Answers, answerViolations, coreCompletion } from './answers.js';
import { isAsked } from './conditions.js';
import { definitionViolations } from './questionnaire.js';
import { RETURN_VISIT_WITH_CONDITIONS as FORM } from './return-visit-with-conditions.js';
import { reportedFacts } from './summaries.js';

const questionOf = (id: string) => FORM.questions.filter((question) => question.id === id);
const asked = (id: string, answers: Answers) =>
  questionOf(id).some((question) => isAsked(question, FORM.questions, answers));

describe('a question is asked only if', () => {
  it.each<[string, Answers, string, boolean]>([
    ['of everybody', {}, 'attitude', true],
    ['of the served', { received: true }, 'times', true],
    ['not of others', { received: false }, 'times', false],
    ['not of who left it open', {}, 'times', false],
    ['of who was in danger', { unsafe: true }, 'unsafe-what', true],
  ])('%s', (_, answers, id, expected) => {
    expect(asked(id, answers)).toBe(expected);
  });

  it('counts neither as core nor as a fact where it is not', () => {
    const answers = { received: false, times: 8, attitude: 4 };
    expect(coreCompletion(FORM, answers)).toEqual({ asked: 9, answered: 2 });
    expect(reportedFacts(FORM, answers)).toEqual({ received: false });
    expect(answerViolations(FORM, answers).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['surveys.question-not-asked', '/answers/times'],
    ]);
  });

  it('is a sound form', () => {
    expect(definitionViolations(FORM)).toEqual([]);
    expect(definitionViolations({ ...FORM, questions: FORM.questions.toReversed() })).not.toEqual([]);
  });
});
