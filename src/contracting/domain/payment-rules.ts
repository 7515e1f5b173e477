import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type Invoice, invoiceViolations } from './invoice.js';
import { type PayeeAccount, payeeViolations } from './payee-account.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** What makes an instalment payable. */
export type PaymentTrigger = 'signing' | 'milestone-accepted' | 'final-evaluation';

export interface TriggerFacts {
  /** Both sides have signed. */
  readonly contractSigned: boolean;
  /** The milestone behind this instalment is accepted. */
  readonly milestoneAccepted: boolean;
  /** The final evaluation's grade is concluded. */
  readonly gradeConcluded: boolean;
}

/** Ceilings in fen. Claimed: requested, approved and paid, this request not among them. */
export interface PaymentLimits {
  /** What this milestone may cost, after the tail factor where it applies. */
  readonly milestonePayable: Fen;
  readonly claimedOnMilestone: Fen;
  readonly contractAmount: Fen;
  readonly supplements: Fen;
  readonly claimedOnContract: Fen;
}

export interface PaymentRequestFacts {
  readonly amount: Fen;
  readonly trigger: PaymentTrigger;
  readonly facts: TriggerFacts;
  readonly limits: PaymentLimits;
  readonly invoice: Invoice | undefined;
  readonly providerUscc: string;
  readonly account: PayeeAccount;
  readonly contractAccount: PayeeAccount;
}

/** Why this payment can't be requested: trigger, ceilings, invoice and account, every reason at once. */
export function paymentRequestViolations(request: PaymentRequestFacts): Violation[] {
  return [
    ...triggerViolations(request.trigger, request.facts),
    ...limitViolations(request.amount, request.limits),
    ...invoiceViolations(request.invoice, request.amount, request.providerUscc),
    ...payeeViolations(request.account, request.contractAccount),
  ];
}

/** Whether what the instalment waits for has happened. */
export function triggerViolations(trigger: PaymentTrigger, facts: TriggerFacts): Violation[] {
  const violations: Violation[] = [];
  if (!facts.contractSigned) violations.push(refuse.contractNotSigned());
  if (trigger === 'milestone-accepted' && !facts.milestoneAccepted) {
    violations.push(refuse.milestoneNotAccepted());
  }
  if (trigger === 'final-evaluation' && !facts.gradeConcluded) violations.push(refuse.gradeNotConcluded());
  return violations;
}

/** The chain of ceilings: requests ≤ milestone, and requests ≤ contract + supplements. Reaching one is allowed. */
export function limitViolations(amount: Fen, limits: PaymentLimits): Violation[] {
  if (amount <= 0n) return [refuse.amountNotPositive({ pointer: '/amount' })];
  const ceiling = limits.contractAmount + limits.supplements;
  const leftOnMilestone = limits.milestonePayable - limits.claimedOnMilestone;
  const leftOnContract = ceiling - limits.claimedOnContract;
  const over = (left: Fen) => ({ pointer: '/amount', params: { left: formatYuan(left) } });
  return [
    ...(amount > leftOnMilestone ? [refuse.overMilestone(over(leftOnMilestone))] : []),
    ...(amount > leftOnContract ? [refuse.overContract(over(leftOnContract))] : []),
  ];
}

/** Milestones may together not exceed the contract and its supplements, and none is below zero. */
export function milestoneViolations(
  milestones: readonly Fen[],
  contract: Fen,
  supplements: Fen,
): Violation[] {
  const total = milestones.reduce((a, b) => a + b, 0n);
  const ceiling = contract + supplements;
  const params = { total: formatYuan(total), ceiling: formatYuan(ceiling) };
  return [
    ...milestones.flatMap((amount, index) =>
      amount < 0n ? [refuse.amountNegative({ pointer: `/milestones/${index}/amount` })] : [],
    ),
    ...(total > ceiling ? [refuse.milestonesOverContract({ pointer: '/milestones', params })] : []),
  ];
}
