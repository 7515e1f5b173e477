import { expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { type PaymentDebt, dated } from './payment-debt.js';

const DEBT: PaymentDebt = {
  ...{ milestoneId: 'M', runsFrom: day('2025-04-14'), payBy: day('2025-05-14'), provisional: false },
  ...{ bindsBy: 'policy', percentPerDay: '0.0500', amount: 240_000_00n, payments: [] },
};
const paid = (on: string, amount: bigint) => ({ on: day(on), amount });

it.each([
  ['on its last day', '2025-05-14', [], false, '0.00'],
  ['a day late', '2025-05-15', [], true, '120.00'],
  ['paid in part', '2025-05-16', [paid('2025-05-15', 140_000_00n)], true, '170.00'],
  ['paid late, a month on', '2025-06-16', [paid('2025-05-16', 240_000_00n)], false, '240.00'],
  ['paid in time', '2025-06-16', [paid('2025-05-14', 240_000_00n)], false, '0.00'],
] as const)('a debt %s', (_, today, payments, overdue, interest) => {
  const found = dated({ ...DEBT, payments }, day(today));
  expect([found.overdue, formatYuan(found.interest)]).toEqual([overdue, interest]);
});
