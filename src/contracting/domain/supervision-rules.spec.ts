import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { servedViolations, supervisionDayViolations } from './supervision-rules.js';

describe('a supervision record', () => {
  it.each([
    ['on the day of the signing', '2025-04-14', undefined, []],
    ['before it', '2025-04-13', undefined, ['contracting.checked-before-signing']],
    ['today', '2025-06-02', '2025-06-03', []],
    ['tomorrow', '2025-06-03', undefined, ['contracting.checked-in-future']],
    ['to be put right today', '2025-06-02', '2025-06-02', ['contracting.rectify-day-past']],
  ])('%s', (_, on, by, expected) => {
    const days = { checkedOn: day(on), ...(by && { rectifyBy: day(by) }) };
    const around = { signedOn: day('2025-04-14'), today: day('2025-06-02') };
    expect(supervisionDayViolations(days, around).map(({ code }) => code)).toEqual(expected);
  });

  it('is of a service that is given or was', () => {
    const states = ['drawn-up', 'performing', 'suspended', 'accepted', 'cancelled'] as const;
    expect(states.filter((state) => servedViolations(state).length === 0)).toEqual([
      'performing',
      'suspended',
      'accepted',
    ]);
  });
});
