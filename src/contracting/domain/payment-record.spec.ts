import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type PaymentReport, conflictViolations, matchPayment, paymentViolations } from './payment-record.js';

const account = { holder: '勃利县安康养老服务中心', number: '6222000011112222' };
const report: PaymentReport = {
  payerPaymentId: 'PAY-2025-0117',
  requestId: 'request-1',
  amount: 240_000_00n,
  paidOn: day('2025-06-20'),
  payee: account,
};

describe('recording a payment under the payer’s own id', () => {
  it.each<[string, PaymentReport | undefined, PaymentReport, string]>([
    ['never heard of', undefined, report, 'new'],
    ['another id', { ...report, payerPaymentId: 'PAY-2025-0116' }, report, 'new'],
    ['sent again', report, { ...report }, 'replay'],
    ['sent again, account with blanks', report, withNumber('6222 0000 1111 2222'), 'replay'],
    ['same id, a fen more', report, { ...report, amount: 240_000_01n }, 'conflict'],
    ['same id, another request', report, { ...report, requestId: 'request-2' }, 'conflict'],
    ['same id, another day', report, { ...report, paidOn: day('2025-06-21') }, 'conflict'],
    ['same id, another account', report, withNumber('1'), 'conflict'],
  ])('%s', (_, known, sent, expected) => {
    expect(matchPayment(known, sent)).toBe(expected);
  });

  it('names what differs', () => {
    const sent = { ...report, amount: 1n, paidOn: day('2025-06-19') };
    expect(conflictViolations(report, sent).map((v) => v.pointer)).toEqual(['/amount', '/paidOn']);
  });

  it.each<[string, Partial<PaymentReport>, bigint, string[]]>([
    ['all that is approved', {}, 0n, []],
    ['a fen more', { amount: 240_000_01n }, 0n, ['contracting.over-approved']],
    ['the rest of a part payment', { amount: 40_000_00n }, 200_000_00n, []],
    ['more than the rest', { amount: 40_000_01n }, 200_000_00n, ['contracting.over-approved']],
    ['nothing', { amount: 0n }, 0n, ['contracting.amount-not-positive']],
    ['paid tomorrow', { paidOn: day('2025-06-21') }, 0n, ['contracting.paid-in-future']],
    ['to another account', { payee: { ...account, number: '9' } }, 0n, ['contracting.payee-number-differs']],
  ])('%s', (_, change, paid, expected) => {
    const facts = { approved: 240_000_00n, paid, account, today: day('2025-06-20') };
    expect(paymentViolations({ ...report, ...change }, facts).map((v) => v.code)).toEqual(expected);
  });
});

function withNumber(number: string): PaymentReport {
  return { ...report, payee: { ...account, number } };
}
