import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { conclusionViolations } from './accountability.js';

describe('a record of accountability is concluded', () => {
  const facts = {
    ...{ state: 'opened' as const, answerBy: day('2025-03-10'), provisional: false },
    ...{ today: day('2025-03-11'), openedBy: 'a', concludedBy: 'b' },
  };
  it.each([
    ['after the last day for an answer', {}, []],
    ['not on that day', { today: day('2025-03-10') }, ['evaluation.unit-unheard']],
    ['on it when the unit has answered', { today: day('2025-03-10'), state: 'answered' as const }, []],
    ['not while no calendar says when that day is', { provisional: true }, ['evaluation.unit-unheard']],
    ['not by the one who opened it', { concludedBy: 'a' }, ['evaluation.concludes-own-case']],
    [
      'with every reason at once',
      { today: day('2025-03-07'), concludedBy: 'a' },
      ['evaluation.unit-unheard', 'evaluation.concludes-own-case'],
    ],
  ])('%s', (_, change, expected) => {
    expect(conclusionViolations({ ...facts, ...change }).map(({ code }) => code)).toEqual(expected);
  });
});
