import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { decisionViolations } from './decision-rules.js';

const [UNHEARD, TIED] = ['redflags.buyer-unheard', 'redflags.decider-tied'];

describe('a supervisor settles a flag', () => {
  const facts = {
    ...{ state: 'open' as const, explainBy: day('2025-03-10'), provisional: false },
    ...{ today: day('2025-03-11'), isTied: false },
  };
  it.each([
    ['after the last day for an explanation', {}, []],
    ['not on that day', { today: day('2025-03-10') }, [UNHEARD]],
    ['on it once the buyer has explained', { today: day('2025-03-10'), state: 'explained' as const }, []],
    ['not while no calendar says when that day is', { provisional: true }, [UNHEARD]],
    ['at once where no buyer answers for it', { explainBy: null, today: day('2025-03-01') }, []],
    ['not when tied to whom it is about', { isTied: true }, [TIED]],
    ['with every reason at once', { isTied: true, today: day('2025-03-07') }, [UNHEARD, TIED]],
  ])('%s', (_, change, expected) => {
    expect(decisionViolations({ ...facts, ...change }).map(({ code }) => code)).toEqual(expected);
  });
});
