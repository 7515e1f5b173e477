import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { restedDays } from './rested-days.js';

const calendar = new WorkingCalendar([{ year: 2025, holidays: [], makeups: [] }]);
const rest = { from: day('2025-06-02'), to: day('2025-06-12') };

describe('the days of a milestone after its contract rested for ten days', () => {
  it.each([
    ['of the past stay', '2025-05-30', '2025-05-30'],
    ['on which it began to rest move', '2025-06-02', '2025-06-12'],
    ['move to a working day', '2025-06-11', '2025-06-23'],
  ])('%s', (_, on, expected) => {
    expect(restedDays({ dueOn: day(on), acceptBy: null, reworkBy: day(on) }, rest, calendar)).toEqual({
      ...{ dueOn: expected, acceptBy: null, reworkBy: expected },
    });
  });
});
