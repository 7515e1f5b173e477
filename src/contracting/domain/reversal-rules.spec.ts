import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ReversalReport, reversalConflicts, reversalViolations } from './reversal-rules.js';

const REPORT: ReversalReport = {
  ...{ payerReversalId: 'CZ-1', paymentId: 'P', ground: 'returned-by-bank', reason: '退回' },
  reversedOn: day('2025-05-15'),
};
const FACTS = {
  ...{ paidOn: day('2025-05-12'), today: day('2025-05-15') },
  ...{ reversed: false, closed: false, overpaid: false },
};
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code.split('.')[1]);

describe('a reversal', () => {
  it.each([
    ['on the day', {}, {}, []],
    ['on the day of the payment', { reversedOn: day('2025-05-12') }, {}, []],
    ['tomorrow', { reversedOn: day('2025-05-16') }, {}, ['reversed-in-future']],
    ['before the payment', { reversedOn: day('2025-05-11') }, {}, ['reversed-before-payment']],
    ['of what is reversed', {}, { reversed: true }, ['reversed-already']],
    ['in a closed file', {}, { closed: true }, ['file-closed']],
    ['where a refund is due', {}, { overpaid: true }, ['reversal-is-refund']],
    [
      'for all reasons at once',
      { reversedOn: day('2025-05-16') },
      { reversed: true, closed: true, overpaid: true },
      ['reversed-already', 'file-closed', 'reversal-is-refund', 'reversed-in-future'],
    ],
  ] as const)('%s', (_, report, facts, expected) => {
    expect(codes(reversalViolations({ ...REPORT, ...report }, { ...FACTS, ...facts }))).toEqual(expected);
  });

  it('names each field in which it differs from what stands under its id', () => {
    const other = { ...REPORT, paymentId: 'Q', ground: 'paid-wrongly' as const, reason: '别的' };
    expect(reversalConflicts(REPORT, REPORT)).toEqual([]);
    expect(reversalConflicts(REPORT, other).map(({ pointer }) => pointer)).toEqual([
      undefined,
      '/ground',
      '/reason',
    ]);
  });
});
