import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import {
  clockBasis,
  invoiceWarningDay,
  lateInterest,
  paymentClockStart,
  paymentDueDay,
  paymentTermViolations,
} from './payment-clocks.js';

const calendar = new WorkingCalendar([
  {
    year: 2025,
    holidays: ['01', '02', '03', '04', '05', '06', '07', '08'].map((d) => `2025-10-${d}`),
    makeups: ['2025-09-28', '2025-10-11'],
  },
]);
const owed = (amount: string, until: string, payments: [string, string][] = []) => ({
  amount: parseYuan(amount),
  due: day('2025-06-30'),
  until: day(until),
  payments: payments.map(([on, paid]) => ({ on: day(on), amount: parseYuan(paid) })),
});

describe('when a payment is due', () => {
  it.each([
    ['30 days from a delivery', '2025-06-02', undefined, '2025-07-02'],
    ['60 days as agreed', '2025-06-02', 60, '2025-08-01'],
    ['30 days ending on a Sunday', '2025-06-06', undefined, '2025-07-07'],
    ['30 days ending in the National Day week', '2025-09-02', undefined, '2025-10-09'],
  ])('%s', (_, start, agreed, expected) => {
    expect(paymentDueDay(day(start), calendar, agreed)).toEqual({ day: expected, provisional: false });
  });

  it('warns 10 working days after the invoice, make-up Sunday and Saturday counted', () => {
    expect(invoiceWarningDay(day('2025-09-22'), calendar).day).toBe('2025-10-11');
  });

  it('runs from delivery, from acceptance, or from the end of an acceptance period that was overrun', () => {
    const deliveredOn = day('2025-06-02');
    const acceptance = (acceptedOn: string) => ({ acceptedOn: day(acceptedOn), dueBy: day('2025-06-16') });
    expect(paymentClockStart({ deliveredOn })).toBe('2025-06-02');
    expect(paymentClockStart({ deliveredOn, acceptance: acceptance('2025-06-10') })).toBe('2025-06-10');
    expect(paymentClockStart({ deliveredOn, acceptance: acceptance('2025-07-20') })).toBe('2025-06-16');
  });

  it.each([
    [1, 0],
    [60, 0],
    [61, 1],
    [0, 1],
    [30.5, 1],
  ])('agreed days %d → %d refusals', (days, expected) => {
    expect(paymentTermViolations(days)).toHaveLength(expected);
  });

  it('says whether law or policy makes the days bind', () => {
    expect([clockBasis(true), clockBasis(false)]).toEqual(['law', 'policy']);
  });
});

describe('interest for late payment, 0.05 % a day', () => {
  it.each([
    ['paid on the due day', owed('192000.00', '2025-06-30'), '0.00'],
    ['one day late', owed('192000.00', '2025-07-01'), '96.00'],
    ['thirty days late', owed('192000.00', '2025-07-30'), '2880.00'],
    ['half a fen rounds up', owed('10.00', '2025-07-01'), '0.01'],
    ['half paid after ten days', owed('192000.00', '2025-07-20', [['2025-07-10', '96000.00']]), '1440.00'],
    ['all paid after ten days', owed('192000.00', '2025-07-20', [['2025-07-10', '192000.00']]), '960.00'],
    ['paid early', owed('192000.00', '2025-07-20', [['2025-06-20', '192000.00']]), '0.00'],
    ['paid beyond the debt', owed('100.00', '2025-07-10', [['2025-07-10', '500.00']]), '0.50'],
  ])('%s → %s', (_, debt, expected) => {
    expect(formatYuan(lateInterest(debt))).toBe(expected);
  });

  it('takes an agreed rate', () => {
    expect(lateInterest(owed('192000.00', '2025-07-01'), '0.01')).toBe(19_20n);
  });
});
