import { describe, expect, it } from '@jest/globals';
import { limitViolations, milestoneViolations, paymentRequestViolations } from './payment-rules.js';
import type { PaymentRequestFacts } from './payment-rules.js';

const account = { holder: '勃利县安康养老服务中心', number: '6222 0000 1111 2222' };
const request: PaymentRequestFacts = {
  amount: 192_000_00n,
  trigger: 'milestone-accepted',
  facts: { contractSigned: true, milestoneAccepted: true, gradeConcluded: false },
  limits: {
    milestonePayable: 192_000_00n,
    claimedOnMilestone: 0n,
    contractAmount: 480_000_00n,
    supplements: 0n,
    claimedOnContract: 240_000_00n,
  },
  invoice: {
    issuerUscc: '52440300MJL186084F',
    number: '25232000000012345678',
    amount: 192_000_00n,
    used: false,
  },
  providerUscc: '52440300MJL186084F',
  account,
  contractAccount: account,
};
const { invoice, facts, limits } = request;
const codes = (change: Partial<PaymentRequestFacts>) =>
  paymentRequestViolations({ ...request, ...change }).map((v) => v.code.replace('contracting.', ''));

describe('requesting a payment', () => {
  it.each<[string, Partial<PaymentRequestFacts>, string[]]>([
    ['the accepted mid-term, in full', {}, []],
    ['mid-term not accepted', { facts: { ...facts, milestoneAccepted: false } }, ['milestone-not-accepted']],
    ['tail before the grade', { trigger: 'final-evaluation' }, ['grade-not-concluded']],
    ['tail with the grade', { trigger: 'final-evaluation', facts: { ...facts, gradeConcluded: true } }, []],
    ['on signing', { trigger: 'signing' }, []],
    [
      'on signing, one side missing',
      { trigger: 'signing', facts: { ...facts, contractSigned: false } },
      ['contract-not-signed'],
    ],
    ['a second time', { limits: { ...limits, claimedOnMilestone: 192_000_00n } }, ['over-milestone']],
    ['without invoice', { invoice: undefined }, ['invoice-missing']],
    ['a blank invoice number', { invoice: { ...requireInvoice(), number: ' ' } }, ['invoice-missing']],
    ['a used invoice', { invoice: { ...requireInvoice(), used: true } }, ['invoice-used']],
    [
      'too small an invoice',
      { invoice: { ...requireInvoice(), amount: 191_999_99n } },
      ['invoice-below-amount'],
    ],
    ['someone else’s invoice', { providerUscc: '51100000500002862F' }, ['invoice-of-another-issuer']],
    ['another account number', { account: { ...account, number: '1' } }, ['payee-number-differs']],
    ['another holder', { account: { ...account, holder: '张三' } }, ['payee-holder-differs']],
    [
      'the account written in full width',
      { account: { ...account, number: '６２２２０００0１１１１2222' } },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });
});

describe('ceilings, to the fen', () => {
  it.each([
    ['exactly what is left', 192_000_00n, 0n, 240_000_00n, 0n, []],
    ['one fen over the milestone', 192_000_01n, 0n, 240_000_00n, 0n, ['over-milestone']],
    ['one fen over the contract', 192_000_00n, 0n, 288_000_01n, 0n, ['over-contract']],
    ['with a supplement of that fen', 192_000_00n, 0n, 288_000_01n, 1n, []],
    ['over both', 192_000_01n, 0n, 300_000_00n, 0n, ['over-milestone', 'over-contract']],
    ['nothing', 0n, 0n, 0n, 0n, ['amount-not-positive']],
  ])('%s', (_, amount, claimedOnMilestone, claimedOnContract, supplements, expected) => {
    const violations = limitViolations(amount, {
      ...limits,
      claimedOnMilestone,
      claimedOnContract,
      supplements,
    });
    expect(violations.map((v) => v.code.replace('contracting.', ''))).toEqual(expected);
  });

  it('milestones sum to at most the contract with its supplements', () => {
    expect(milestoneViolations([240n, 192n, 48n, 0n], 480n, 0n)).toEqual([]);
    expect(milestoneViolations([240n, 192n, 49n], 480n, 0n)).toMatchObject([{ pointer: '/milestones' }]);
    expect(milestoneViolations([-1n, 481n], 480n, 0n)).toMatchObject([{ pointer: '/milestones/0/amount' }]);
  });
});

function requireInvoice() {
  if (!invoice) throw new Error('the example has an invoice');
  return invoice;
}
