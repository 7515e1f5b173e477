import { describe, expect, it } from '@jest/globals';
import { toDecimal } from '../../shared/exact.js';
import type { Answers } from './answers.js';
import { RETURN_VISIT_QUESTIONNAIRE as FORM } from './return-visit-questionnaire.js';
import { reportedFacts, summarise } from './summaries.js';

const five: Answers[] = [5, 4, 4, 3, 5].map((effect, i) => ({
  effect,
  received: i > 0,
  times: i,
  complaint: '无',
  attitude: i < 4 ? 5 : null,
}));
const told = (answers: Answers[], id: string) => {
  const found = summarise(FORM, answers).find((each) => each.id === id);
  return [found?.answered, found?.mean && toDecimal(found.mean, 2), found?.yes];
};

describe('what everybody together said', () => {
  it.each([
    ['a scale', 'effect', [5, '4.20', undefined]],
    ['a fact', 'received', [5, undefined, 4]],
    ['a count', 'times', [5, '2.00', undefined]],
    ['open words: only how many', 'complaint', [5, undefined, undefined]],
    ['four answers are too few to tell', 'attitude', [undefined, undefined, undefined]],
    ['nobody answered', 'ability', [undefined, undefined, undefined]],
  ])('%s', (_, id, expected) => {
    expect(told(five, id)).toEqual(expected);
  });

  it('has a line for every question of the form, in its order', () => {
    expect(summarise(FORM, []).map(({ id }) => id)).toEqual(FORM.questions.map(({ id }) => id));
  });

  it('hands on the facts of one response and nothing else of it', () => {
    expect(reportedFacts(FORM, { ...five[1], charged: 'no', effect: 2 })).toEqual({
      received: true,
      times: 1,
    });
  });
});
