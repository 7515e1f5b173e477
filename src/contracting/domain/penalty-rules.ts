import { type Fen, formatYuan } from '../../shared/money.js';
import { type Violation, refusals } from '../../shared/violation.js';
import type { ContractBreachState } from './contract-breach.lifecycle.js';
import type { PaymentRequestState } from './payment-request.lifecycle.js';

/** Why a penalty, or what is said against it, was refused. */
export const refusePenalty = refusals('contracting', {
  penaltyTooLate: {
    zh: '付款申请已开始审批或已办结，不得再扣减。',
    en: 'The request is being approved or is done; nothing is cut from it any more.',
  },
  penaltyGroundUnfit: {
    zh: '请填写合同条款或者违约决定，且只填一项。',
    en: 'A penalty stands on a clause of the contract or on a decided breach, one of both.',
  },
  breachNotDecided: {
    zh: '该违约通知尚无认定违约的决定。',
    en: 'That notice of a breach has no decision that finds one.',
  },
  penaltyNotPositive: { zh: '扣减金额须大于 0。', en: 'A penalty is above zero.' },
  penaltyOverRequest: {
    zh: '扣减后金额不得低于 0，最多还可扣减 {left} 元。',
    en: 'The request does not go below zero: {left} is left to cut.',
  },
  penaltyEnded: { zh: '该扣减已撤回。', en: 'This penalty is withdrawn.' },
  objectedAlready: { zh: '已对该扣减提出异议。', en: 'There is an objection to this penalty already.' },
  objectionTooLate: {
    zh: '付款申请已审批或已办结，不得再提出异议。',
    en: 'The request is approved or done; objections come before that.',
  },
});

export interface PenaltyFacts {
  readonly request: {
    readonly state: PaymentRequestState;
    readonly approvals: number;
    /** What is left of it after the penalties that it has, in fen. */
    readonly net: Fen;
  };
  /** Of the breach that is named, if one is. */
  readonly breach: ContractBreachState | undefined;
}

/** A breach was found where it has to be put right, was put right, or ended the contract. */
const FOUND: readonly ContractBreachState[] = ['rectifying', 'rectified', 'terminated'];

/** Why a request can't be cut by this; every reason at once. Both desks approve what both have seen. */
export function penaltyViolations(
  penalty: { readonly amount: Fen; readonly clause?: string; readonly breachId?: string },
  { request, breach }: PenaltyFacts,
): Violation[] {
  const { amount, clause, breachId } = penalty;
  const at = { pointer: '/amount' };
  const open = request.state === 'requested' && request.approvals === 0;
  const over = { ...at, params: { left: formatYuan(request.net) } };
  return [
    ...(open ? [] : [refusePenalty.penaltyTooLate()]),
    ...((clause === undefined) === (breachId === undefined) ? [refusePenalty.penaltyGroundUnfit()] : []),
    ...(breach && !FOUND.includes(breach) ? [refusePenalty.breachNotDecided({ pointer: '/breachId' })] : []),
    ...(amount <= 0n ? [refusePenalty.penaltyNotPositive(at)] : []),
    ...(amount > request.net ? [refusePenalty.penaltyOverRequest(over)] : []),
  ];
}

/** Why the payee can't object: said already, withdrawn, or the request is approved. */
export function objectionViolations(facts: {
  readonly state: PaymentRequestState;
  readonly objected: boolean;
  readonly withdrawn: boolean;
}): Violation[] {
  return [
    ...(facts.state === 'requested' ? [] : [refusePenalty.objectionTooLate()]),
    ...(facts.objected ? [refusePenalty.objectedAlready()] : []),
    ...(facts.withdrawn ? [refusePenalty.penaltyEnded()] : []),
  ];
}
