import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { MilestoneStage } from './milestone-plan.js';
import { type TriggerFacts, triggerViolations } from './payment-rules.js';
import { triggerOf } from './payment-trigger.js';
import type { PaymentRequestState } from './payment-request.lifecycle.js';
import { note } from './statement-notes.js';
import type { Grade } from './tail-factor.js';

/** One instalment and what became of it; amounts in fen. */
export interface StatementFacts {
  readonly milestone: {
    readonly stage: MilestoneStage;
    readonly amountFen: Fen;
    readonly withheldFen: Fen;
  };
  readonly trigger: TriggerFacts;
  readonly requests: readonly {
    readonly state: PaymentRequestState;
    /** Without its penalties. */
    readonly amountFen: Fen;
    readonly paidFen: Fen;
  }[];
  readonly grade: Grade | null;
  /** The contract ended early: its settlement decides what is payable. */
  readonly terminated: boolean;
  /** What came back of this instalment. */
  readonly refundedFen: Fen;
  /** What penalties cut of it: of requests that are not paid yet, and for good. */
  readonly penalties: { readonly pending: Fen; readonly kept: Fen };
}

/** Where each fen of an instalment is: planned = requested + approved + paid + held + withheld. */
export interface StatementLine {
  readonly planned: Fen;
  /** Asked for and not approved yet. */
  readonly requested: Fen;
  /** Approved and not paid yet. */
  readonly approved: Fen;
  /** What was paid and has not come back. */
  readonly paid: Fen;
  /** Of what is paid: to be refunded, because the contract was settled at less. */
  readonly refundDue: Fen;
  /** Not asked for yet, or not payable yet. */
  readonly held: Fen;
  /** Gone back to the fund. */
  readonly withheld: Fen;
  /** Why it is not all paid. */
  readonly why: readonly Violation[];
}

const GRADES: Record<Grade, string> = {
  excellent: '优秀',
  good: '良好',
  qualified: '合格',
  unqualified: '不合格',
};

/** Explains one instalment. */
export function statementLine(facts: StatementFacts): StatementLine {
  const { amountFen: planned, withheldFen } = facts.milestone;
  const of = (...states: PaymentRequestState[]) =>
    facts.requests.filter(({ state }) => states.includes(state));
  const requested = sum(of('requested').map(({ amountFen }) => amountFen));
  const gross = sum(facts.requests.map(({ paidFen }) => paidFen));
  const over = gross - (planned - withheldFen);
  const refundDue = (over > 0n ? over : 0n) - facts.refundedFen;
  const paid = gross - facts.refundedFen;
  // What is still with the provider has not gone back yet.
  const withheld = withheldFen - refundDue;
  const approved = sum(of('approved', 'paid').map(({ amountFen, paidFen }) => amountFen - paidFen));
  const held = planned - withheld - requested - approved - paid;
  const amounts = { planned, requested, approved, paid, refundDue, held, withheld };
  return { ...amounts, why: reasons(facts, amounts) };
}

/** The lines of a contract added up. */
export function statementTotal(lines: readonly StatementLine[]): Omit<StatementLine, 'why'> {
  const total = (of: (line: StatementLine) => Fen) => sum(lines.map(of));
  return {
    planned: total((line) => line.planned),
    requested: total((line) => line.requested),
    approved: total((line) => line.approved),
    paid: total((line) => line.paid),
    refundDue: total((line) => line.refundDue),
    held: total((line) => line.held),
    withheld: total((line) => line.withheld),
  };
}

function reasons(facts: StatementFacts, line: Omit<StatementLine, 'why'>): Violation[] {
  const waiting = triggerViolations(triggerOf(facts.milestone.stage), facts.trigger);
  const { pending, kept } = facts.penalties;
  const amount = (fen: Fen) => ({ params: { amount: formatYuan(fen) } });
  return [
    ...(line.held > pending ? (waiting.length > 0 ? waiting : [note.notRequested()]) : []),
    ...(pending > 0n ? [note.penaltyPending(amount(pending))] : []),
    ...(line.requested > 0n ? [note.awaitingApproval(amount(line.requested))] : []),
    ...(line.approved > 0n ? [note.awaitingPayment(amount(line.approved))] : []),
    ...(line.refundDue > 0n ? [note.refundAwaited(amount(line.refundDue))] : []),
    ...(line.withheld > kept ? [goneBack(facts, line.withheld - kept)] : []),
    ...(kept > 0n ? [note.penaltyKept(amount(kept))] : []),
  ];
}

function goneBack({ terminated, grade }: StatementFacts, withheld: Fen): Violation {
  const amount = formatYuan(withheld);
  if (terminated) return note.releasedByEnd({ params: { amount } });
  return note.withheldByGrade({ params: { grade: grade ? GRADES[grade] : '–', amount } });
}

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((a, b) => a + b, 0n);
}
