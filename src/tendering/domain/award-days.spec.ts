import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { awardDays } from './award-days.js';
import { withPeriod } from './method-rules.js';
import { methodTable } from './method-table.js';

const rules = methodTable['competitive-consultation'];
const autumn2026 = new WorkingCalendar([
  {
    year: 2026,
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    makeups: ['2026-10-10'],
  },
]);

describe('the days after a result', () => {
  it('announced on 2026-10-23: notice to the 26th, challenges to 4 November, signing by Monday the 23rd', () => {
    expect(awardDays(rules, day('2026-10-23'), autumn2026)).toEqual({
      days: {
        noticeEndsOn: '2026-10-26',
        challengeEndsOn: '2026-11-04',
        contractableFrom: '2026-11-05',
        signBy: '2026-11-23',
        signProvisional: false,
      },
      violations: [],
    });
  });

  it('go by a district’s longer challenge window', () => {
    const longer = withPeriod(rules, 'challenge-end', 10);
    expect(awardDays(longer, day('2026-10-23'), autumn2026).days.contractableFrom).toBe('2026-11-10');
  });

  it('announced on 2026-12-02: the windows are exact, the last day for signing waits for its year', () => {
    expect(awardDays(rules, day('2026-12-02'), autumn2026)).toMatchObject({
      days: { contractableFrom: '2026-12-15', signBy: '2027-01-01', signProvisional: true },
      violations: [],
    });
  });

  it('are refused while they hang on a year without a calendar', () => {
    const { violations } = awardDays(rules, day('2026-12-28'), autumn2026);
    expect(violations).toMatchObject([{ code: 'tendering.calendar-not-loaded', params: { year: 2027 } }]);
  });
});
