import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PaymentRequestState } from './payment-request.lifecycle.js';
import { type StatementFacts, statementLine, statementTotal } from './statement.js';

const facts: StatementFacts = {
  milestone: { stage: 'mid-term', amountFen: 192_000_00n, withheldFen: 0n },
  trigger: { contractSigned: true, milestoneAccepted: true, gradeConcluded: false },
  requests: [],
  grade: null,
  terminated: false,
  refundedFen: 0n,
  penalties: { pending: 0n, kept: 0n },
};
const request = (state: PaymentRequestState, paidFen = 0n, amountFen = 192_000_00n) => ({
  ...{ state, amountFen, paidFen },
});
const tail: StatementFacts = {
  ...facts,
  milestone: { stage: 'final-evaluation', amountFen: 48_000_00n, withheldFen: 0n },
};

describe('where the money of an instalment is', () => {
  it.each<[string, StatementFacts, object, string[]]>([
    ['payable, nobody asks', facts, { held: 192_000_00n }, ['not-requested']],
    [
      'asked for',
      { ...facts, requests: [request('requested')] },
      { requested: 192_000_00n },
      ['awaiting-approval'],
    ],
    [
      'asked for again after a refusal',
      { ...facts, requests: [request('refused'), request('withdrawn'), request('requested')] },
      { requested: 192_000_00n, held: 0n },
      ['awaiting-approval'],
    ],
    [
      'paid in part',
      { ...facts, requests: [request('approved', 92_000_00n)] },
      { approved: 100_000_00n, paid: 92_000_00n },
      ['awaiting-payment'],
    ],
    ['paid', { ...facts, requests: [request('paid', 192_000_00n)] }, { paid: 192_000_00n, held: 0n }, []],
    [
      'not delivered',
      { ...facts, trigger: { ...facts.trigger, milestoneAccepted: false } },
      { held: 192_000_00n },
      ['milestone-not-accepted'],
    ],
    ['not graded', tail, { held: 48_000_00n }, ['grade-not-concluded']],
    [
      'graded 合格',
      {
        ...tail,
        milestone: { ...tail.milestone, withheldFen: 9_600_00n },
        trigger: { ...tail.trigger, gradeConcluded: true },
        grade: 'qualified',
      },
      { held: 38_400_00n, withheld: 9_600_00n },
      ['not-requested', 'withheld-by-grade'],
    ],
  ])('%s', (_, given, expected, why) => {
    const line = statementLine(given);
    expect(line).toMatchObject(expected);
    expect(line.why.map(({ code }) => code.replace('contracting.', ''))).toEqual(why);
  });
});

it('no fen is lost or doubled, and what is not paid has a reason', () => {
  const state = fc.constantFrom<PaymentRequestState>('requested', 'withdrawn', 'approved', 'refused');
  const share = fc.bigInt({ min: 0n, max: 100n });
  fc.assert(
    fc.property(state, share, fc.boolean(), (of, percent, withheld) => {
      const amountFen = 10_000n;
      const withheldFen = withheld ? 2_000n : 0n;
      const asked = amountFen - withheldFen;
      const paidFen = of === 'approved' ? (asked * percent) / 100n : 0n;
      const line = statementLine({
        ...{ ...tail, grade: 'qualified' as const, milestone: { ...tail.milestone, amountFen, withheldFen } },
        requests: [request(of, paidFen, asked)],
      });
      const { planned, requested, approved, paid, held } = statementTotal([line, line]);
      expect(planned).toBe(requested + approved + paid + held + 2n * withheldFen);
      expect(paid === planned).toBe(line.why.length === 0);
    }),
  );
});
