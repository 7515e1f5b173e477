import { expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type DecisionFacts, decisionViolations, defenceViolations } from './breach-rules.js';

const END: DecisionFacts = {
  ...{ outcome: 'terminate', today: day('2025-06-10'), defendBy: day('2025-06-09'), defended: false },
  ...{ earlierRectifyBy: null, hasSettlement: true, hasSanction: false, noticedBy: 'a', decidedBy: 'b' },
};
const RECTIFY: DecisionFacts = {
  ...{ ...END, outcome: 'rectify', hasSettlement: false, rectifyBy: day('2025-06-30') },
};

it.each<[string, DecisionFacts, string[]]>([
  ['the end, when nobody defended himself in time', END, []],
  ['the end with a sanction', { ...END, hasSanction: true }, []],
  ['the end on the last day of the defence', { ...END, today: day('2025-06-09') }, ['breach-defence-runs']],
  ['the same after a defence', { ...END, today: day('2025-06-09'), defended: true }, []],
  ['by who gave the notice', { ...END, decidedBy: 'a' }, ['noticer-decides']],
  ['the end without a settlement', { ...END, hasSettlement: false }, ['settlement-unfit']],
  [
    'the end while it may be put right',
    { ...END, earlierRectifyBy: day('2025-06-10') },
    ['rectification-runs'],
  ],
  ['putting it right', RECTIFY, []],
  ['putting it right by no day', { ...RECTIFY, rectifyBy: undefined }, ['rectify-by-unfit']],
  ['putting it right by today', { ...RECTIFY, rectifyBy: day('2025-06-10') }, ['rectify-by-past']],
  ['putting it right and a sanction', { ...RECTIFY, hasSanction: true }, ['sanction-unfit']],
  [
    'nothing was wrong, at once',
    { ...END, outcome: 'drop', hasSettlement: false, today: day('2025-06-02') },
    [],
  ],
  [
    'all of it wrong',
    {
      ...RECTIFY,
      today: day('2025-06-03'),
      rectifyBy: undefined,
      hasSettlement: true,
      hasSanction: true,
      decidedBy: 'a',
    },
    ['breach-defence-runs', 'noticer-decides', 'rectify-by-unfit', 'settlement-unfit', 'sanction-unfit'],
  ],
])('%s', (_, facts, expected) => {
  const found = decisionViolations(facts).map(({ code }) => code.replace('contracting.', ''));
  expect(found).toEqual(expected);
});

it('a defence is heard on its last day and not later', () => {
  expect(defenceViolations(day('2025-06-09'), day('2025-06-09'))).toEqual([]);
  expect(defenceViolations(day('2025-06-10'), day('2025-06-09'))).toHaveLength(1);
});
