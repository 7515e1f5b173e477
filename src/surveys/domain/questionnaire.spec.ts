import { describe, expect, it } from '@jest/globals';
import { type Question, type Questionnaire, definitionViolations } from './questionnaire.js';
import { RETURN_VISIT_QUESTIONNAIRE } from './return-visit-questionnaire.js';

const text = { zh: '是否满意？', en: 'Satisfied?' };
const question = (change: Partial<Question> = {}): Question => ({
  id: 'effect',
  kind: 'likert5',
  core: true,
  text,
  ...change,
});
const found = (definition: Questionnaire) =>
  definitionViolations(definition).map((v) => `${v.code.replace('surveys.', '')} ${v.pointer ?? ''}`);
const many = Array.from({ length: 61 }, (_, i) => question({ id: `q-${i}` }));

describe('defining a questionnaire', () => {
  it('the default one is right: 7 scales, 3 facts, 2 open questions, 10 of them core', () => {
    const { questions } = RETURN_VISIT_QUESTIONNAIRE;
    const count = (kind: string) => questions.filter((q) => q.kind === kind).length;
    expect(found(RETURN_VISIT_QUESTIONNAIRE)).toEqual([]);
    expect([count('likert5'), count('yes-no'), count('count'), count('open')]).toEqual([7, 2, 1, 2]);
    expect(questions.filter((q) => q.core)).toHaveLength(10);
  });

  it.each<[string, Question[], string[]]>([
    ['no question', [], ['no-questions /questions']],
    ['60 questions', many.slice(1), []],
    ['300 characters', [question({ text: { ...text, zh: '问'.repeat(300) } })], []],
    ['61 questions', many, ['too-many-questions /questions']],
    ['no core question', [question({ core: false })], ['no-core-question /questions']],
    ['one id twice', [question(), question()], ['question-twice /questions/1/id']],
    ['an id with a slash', [question({ id: 'a/b' })], ['question-id-malformed /questions/0/id']],
    ['an unknown kind', [question({ kind: 'stars' as never })], ['question-kind-unknown /questions/0/kind']],
    ['English missing', [question({ text: { zh: '满意', en: ' ' } })], ['text-missing /questions/0/text/en']],
    [
      'a novel',
      [question({ text: { ...text, zh: '问'.repeat(301) } })],
      ['text-too-long /questions/0/text/zh'],
    ],
    [
      'core free text',
      [question(), question({ id: 'why', kind: 'open' })],
      ['open-question-core /questions/1/core'],
    ],
  ])('%s', (_, questions, expected) => {
    expect(found({ title: text, questions })).toEqual(expected);
  });

  it('hears every reason at once', () => {
    const questions = [question({ id: 'A', kind: 'open', text: { zh: '', en: '' } })];
    expect(found({ title: { zh: '', en: 'Title' }, questions })).toEqual([
      'text-missing /title/zh',
      'text-missing /questions/0/text/zh',
      'text-missing /questions/0/text/en',
      'question-id-malformed /questions/0/id',
      'open-question-core /questions/0/core',
    ]);
  });
});
