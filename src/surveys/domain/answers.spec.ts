import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Answers,
  answerViolations,
  coreCompletion,
  likertAnswers,
  openQuestions,
  unfinishedViolations,
} from './answers.js';
import { RETURN_VISIT_QUESTIONNAIRE as FORM } from './return-visit-questionnaire.js';

const full: Answers = {
  attitude: 5,
  punctuality: 4,
  ability: 5,
  effect: 4,
  'need-met': 4,
  participation: 3,
  recommend: 5,
  received: true,
  times: 8,
  charged: false,
  'new-need': '希望增加助浴',
  complaint: '',
};
const found = (answers: Answers) =>
  answerViolations(FORM, answers).map((v) => `${v.code.replace('surveys.', '')} ${v.pointer ?? ''}`);

describe('answering', () => {
  it.each<[string, Answers, string[]]>([
    ['everything', full, []],
    ['one question only', { attitude: 3 }, []],
    ['the least of everything', { attitude: 1, times: 0, complaint: '无' }, []],
    ['the most of everything', { attitude: 5, times: 9999, complaint: 'x'.repeat(1000) }, []],
    ['10,000 times', { times: 10_000 }, ['answer-not-count /answers/times']],
    ['a question left out with null', { ...full, effect: null }, []],
    ['nothing', {}, ['nothing-answered /answers']],
    ['nulls only', { effect: null }, ['nothing-answered /answers']],
    ['6 of 5', { attitude: 6 }, ['answer-not-likert /answers/attitude']],
    ['4.5 of 5', { attitude: 4.5 }, ['answer-not-likert /answers/attitude']],
    ['a digit as text', { attitude: '5' }, ['answer-not-likert /answers/attitude']],
    ['yes as text', { received: 'yes' }, ['answer-not-yes-no /answers/received']],
    ['minus one visit', { times: -1 }, ['answer-not-count /answers/times']],
    ['a novel', { complaint: 'x'.repeat(1001) }, ['answer-not-text /answers/complaint']],
    ['a question of another form', { 'a/b~c': 1 }, ['question-unknown /answers/a~1b~0c']],
    [
      'two wrong ones',
      { attitude: 0, times: 0.5 },
      ['answer-not-likert /answers/attitude', 'answer-not-count /answers/times'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(found(answers)).toEqual(expected);
  });

  it.each<[string, Answers, string[]]>([
    ['nothing yet', {}, []],
    ['half of it', { attitude: 3, complaint: '' }, []],
    ['a wrong one', { attitude: 6 }, ['answer-not-likert /answers/attitude']],
    ['a novel', { complaint: 'x'.repeat(1001) }, ['answer-not-text /answers/complaint']],
    ['a list', { attitude: [5] }, ['answer-not-likert /answers/attitude']],
    ['a question of another form, without an answer', { shoes: null }, ['question-unknown /answers/shoes']],
  ])('is kept unfinished: %s', (_, answers, expected) => {
    expect(
      unfinishedViolations(FORM, answers).map((v) => `${v.code.replace('surveys.', '')} ${v.pointer ?? ''}`),
    ).toEqual(expected);
  });

  it('keeps what is no longer asked while it is unfinished, and names what is still open', () => {
    const asked = { id: 'b', kind: 'open', core: false, text: { zh: '为何', en: 'Why' } } as const;
    const first = { id: 'a', kind: 'yes-no', core: true, text: { zh: '是否', en: 'Whether' } } as const;
    const form = {
      title: { zh: '问卷', en: 'Form' },
      questions: [first, { ...asked, askIf: { question: 'a', answers: [false] } }],
    };
    const changed = { a: true, b: '因为' };
    expect(unfinishedViolations(form, changed)).toEqual([]);
    expect(answerViolations(form, changed).map(({ code }) => code)).toEqual(['surveys.question-not-asked']);
    const open = (answers: Answers) => openQuestions(form, answers).map(({ id }) => id);
    expect([open({}), open({ a: true }), open({ a: false }), open({ a: false, b: ' ' })]).toEqual([
      ['a'],
      [],
      ['b'],
      ['b'],
    ]);
  });

  it.each<[string, Answers, number]>([
    ['everything', full, 10],
    ['open questions count for nothing', { 'new-need': '助浴', complaint: '无' }, 0],
    ['one left out', { ...full, times: null }, 9],
    ['a wrong answer is none', { ...full, times: 'often' }, 9],
  ])('core questions answered: %s', (_, answers, answered) => {
    expect(coreCompletion(FORM, answers)).toEqual({ asked: 10, answered });
  });

  it('reads the scales in the order of the form', () => {
    expect(likertAnswers(FORM, full)).toEqual([5, 4, 5, 4, 4, 3, 5]);
    expect(likertAnswers(FORM, { recommend: 2, attitude: 1, effect: null })).toEqual([1, 2]);
  });

  it('takes no answer from the prototype, and any input without falling over', () => {
    expect(found(JSON.parse('{"__proto__": 5}') as Answers)).toEqual(['question-unknown /answers/__proto__']);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (answers) => {
        const { asked, answered } = coreCompletion(FORM, answers);
        expect(answered <= asked).toBe(true);
        expect(found(answers).length).toBeGreaterThan(0);
      }),
    );
  });
});
