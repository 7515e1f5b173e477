import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { acceptancePublishBy } from './acceptance-rules.js';
import { invoiceWarningDay, paymentDueDay } from './payment-clocks.js';
import { contractClocks, signingWindow } from './signing-window.js';

/** 2026 as far as these cases look: Spring Festival and its two make-up Saturdays. */
const calendar = new WorkingCalendar([
  {
    year: 2026,
    holidays: ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((d) => `2026-02-${d}`),
    makeups: ['2026-02-14', '2026-02-28'],
  },
]);
const settled = (on: string) => ({ day: on, provisional: false });

describe('days after the award (E05 g, h, l, n)', () => {
  it('g: notice 2026-02-12, 30 days end on a Saturday', () => {
    const window = signingWindow(day('2026-02-12'), day('2026-02-27'), calendar);
    expect(window.until).toEqual(settled('2026-03-16'));
    expect(window.warnOn).toEqual(settled('2026-03-13'));
    expect(window.from).toBe('2026-02-28');
  });

  it('h: signed 2026-02-13, published in 2 and filed in 7 working days over the festival', () => {
    expect(contractClocks(day('2026-02-13'), calendar)).toEqual({
      publishBy: settled('2026-02-24'),
      fileBy: settled('2026-03-02'),
    });
  });

  it('l: accepted 2026-02-12, published by the make-up Saturday', () => {
    expect(acceptancePublishBy(day('2026-02-12'), calendar)).toEqual(settled('2026-02-14'));
  });

  it('n: notice 2026-10-23, challenge to 2026-11-04, signed 2026-11-05', () => {
    const window = signingWindow(day('2026-10-23'), day('2026-11-04'), calendar);
    expect(window).toMatchObject({ from: '2026-11-05', until: settled('2026-11-23') });
    expect(contractClocks(day('2026-11-05'), calendar)).toEqual({
      publishBy: settled('2026-11-09'),
      fileBy: settled('2026-11-16'),
    });
  });

  it('says provisional, and never a day too late, where the calendar ends', () => {
    const provisional = (on: string) => ({ day: on, provisional: true });
    expect(paymentDueDay(day('2026-12-03'), calendar)).toEqual(provisional('2027-01-02'));
    expect(contractClocks(day('2026-12-30'), calendar)).toEqual({
      publishBy: provisional('2027-01-01'),
      fileBy: provisional('2027-01-06'),
    });
    expect(signingWindow(day('2026-12-10'), day('2026-12-21'), calendar).warnOn).toEqual(
      provisional('2027-01-09'),
    );
    expect(invoiceWarningDay(day('2026-12-28'), calendar)).toEqual(provisional('2027-01-07'));
  });
});
