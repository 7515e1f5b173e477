import { describe, expect, it } from '@jest/globals';
import { type BankLine, type KnownOrder, matchLine, matchLines } from './bank-matching.js';

const ORDER: KnownOrder = {
  ...{ id: '1', state: 'sent', payerPaymentId: 'ZF-1', account: '6200 0017', amount: 100n },
  ...{ bankReference: null, returnedUnder: null },
};
const OTHER: KnownOrder = { ...ORDER, id: '2', payerPaymentId: 'ZF-2', account: '62000018' };
const LINE: BankLine = {
  ...{ bankReference: 'YH-1', payerPaymentId: 'ZF-1', account: '62000017', amount: 100n, result: 'paid' },
};
const said = (line: Partial<BankLine>, ...orders: KnownOrder[]) => {
  const matching = matchLine({ ...LINE, ...line }, orders);
  return 'order' in matching
    ? [matching.order.id, matching.known]
    : matching.violations.map(({ code }) => code.replace('contracting.', ''));
};

describe('a line of a bank statement', () => {
  it('is about the order that it names, when amount and account say the same', () => {
    expect(said({}, OTHER, ORDER)).toEqual(['1', false]);
    expect(said({ payerPaymentId: 'ZF-3' }, ORDER)).toEqual(['line-unknown-id']);
    expect(said({ amount: 101n, account: '62000018' }, ORDER)).toEqual([
      'line-other-amount',
      'line-other-account',
    ]);
    expect(said({}, { ...ORDER, state: 'failed' })).toEqual(['line-decided']);
  });

  it('without a name is about the one open order of its account and amount', () => {
    expect(said({ payerPaymentId: null }, OTHER, ORDER)).toEqual(['1', false]);
    expect(said({ payerPaymentId: null }, OTHER)).toEqual(['line-unmatched']);
    expect(said({ payerPaymentId: null }, ORDER, { ...ORDER, id: '3' })).toEqual(['line-ambiguous']);
    expect(said({ payerPaymentId: null }, { ...ORDER, state: 'withdrawn' })).toEqual(['line-unmatched']);
  });

  it('that came before says nothing new, and its reference stands for nothing else', () => {
    const paid: KnownOrder = { ...ORDER, state: 'paid', bankReference: 'YH-1' };
    expect(said({}, paid)).toEqual(['1', true]);
    expect(said({ payerPaymentId: null }, paid)).toEqual(['1', true]);
    expect(said({ amount: 99n }, paid)).toEqual(['line-reference-taken']);
    expect(said({ bankReference: 'YH-2' }, paid)).toEqual(['line-decided']);
  });

  it('finds a payment that was recorded by hand, and one that comes back', () => {
    const byHand: KnownOrder = { ...ORDER, state: 'paid' };
    expect(said({}, byHand)).toEqual(['1', false]);
    expect(said({ result: 'failed' }, byHand)).toEqual(['line-decided']);
    expect(said({ result: 'returned', bankReference: 'YH-9' }, byHand)).toEqual(['1', false]);
    expect(said({ result: 'returned' }, ORDER)).toEqual(['line-decided']);
    const returned: KnownOrder = { ...byHand, returnedUnder: 'YH-9' };
    expect(said({ result: 'returned', bankReference: 'YH-9' }, returned)).toEqual(['1', true]);
    expect(said({ result: 'returned', bankReference: 'YH-8' }, returned)).toEqual(['line-decided']);
  });

  const told = (lines: readonly Partial<BankLine>[], ...orders: KnownOrder[]) => {
    const whole = lines.map((line) => ({ ...LINE, ...line }));
    const matched = matchLines(whole, orders);
    return whole.map((line) => {
      const matching = matched.get(line);
      return matching && 'order' in matching ? matching.order.id : matching?.violations[0]?.code;
    });
  };

  it('goes out and comes back in one statement, whatever the order of its lines', () => {
    const out = { bankReference: 'YH-1' };
    const back = { bankReference: 'YH-2', result: 'returned' } as const;
    expect(told([out, back], ORDER)).toEqual(['1', '1']);
    expect(told([back, out], ORDER)).toEqual(['1', '1']);
    const unnamed = { ...back, payerPaymentId: null };
    expect(told([unnamed, out], ORDER)).toEqual(['1', '1']);
    expect(told([back, { ...out, result: 'failed' }], ORDER)).toEqual(['contracting.line-decided', '1']);
  });

  it('that is the second transfer for one order is not taken for the first', () => {
    const [first, second] = [{ bankReference: 'YH-1' }, { bankReference: 'YH-2' }];
    expect(told([first, second], ORDER)).toEqual(['1', 'contracting.line-decided']);
    const unnamed = { ...second, payerPaymentId: null };
    expect(told([unnamed, first], ORDER)).toEqual(['contracting.line-unmatched', '1']);
    const twin = { ...ORDER, id: '3', payerPaymentId: 'ZF-3' };
    expect(told([unnamed, first], ORDER, twin)).toEqual(['3', '1']);
    expect(told([unnamed], ORDER, twin)).toEqual(['contracting.line-ambiguous']);
  });
});
