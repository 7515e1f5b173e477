import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ContestedConsequence, consequenceAppealViolations } from './consequence-appeal.js';

const facts = (change: Partial<ContestedConsequence>): ContestedConsequence => ({
  ...{ kind: 'rectification', appealBy: day('2025-12-05'), provisional: false },
  ...{ appealedBefore: false, today: day('2025-12-05'), ...change },
});

describe('appeals against what follows from a grade', () => {
  it.each<[string, Partial<ContestedConsequence>, string[]]>([
    ['on the last day', {}, []],
    ['a day late', { today: day('2025-12-06') }, ['appeal-too-late']],
    ['while no calendar closes the window', { today: day('2025-12-31'), provisional: true }, []],
    ['a second time', { appealedBefore: true }, ['appeal-twice']],
    [
      'of a tail, late',
      { kind: 'tail-factor', today: day('2025-12-06') },
      ['consequence-of-result', 'appeal-too-late'],
    ],
    ['of an exclusion', { kind: 'exclusion' }, ['consequence-has-defence']],
  ])('%s', (_, change, expected) => {
    const codes = consequenceAppealViolations(facts(change)).map(({ code }) =>
      code.replace('evaluation.', ''),
    );
    expect(codes).toEqual(expected);
  });
});
