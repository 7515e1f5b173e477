import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { capOf } from './caps.js';
import type { ContractState } from './contract.lifecycle.js';
import { refuse } from './refusals.js';

/** 实施条例 art. 48: percent of the contract amount. */
const PERFORMANCE_BOND_MAX_PERCENT = 10n;

/** The largest performance bond (履约保证金) that may be asked for, in fen. */
export function performanceBondCap(contract: Fen): Fen {
  return capOf(contract, PERFORMANCE_BOND_MAX_PERCENT);
}

/** Too large a bond, or one that the provider may not give as a guarantee (实施条例 art. 48). */
export function performanceBondViolations(bond: Fen, contract: Fen, nonCashAccepted: boolean): Violation[] {
  const cap = performanceBondCap(contract);
  const violations: Violation[] = [];
  if (bond > cap) {
    violations.push(refuse.bondOverCap({ pointer: '/performanceBond', params: { cap: formatYuan(cap) } }));
  }
  if (bond > 0n && !nonCashAccepted) violations.push(refuse.bondCashOnly({ pointer: '/performanceBond' }));
  return violations;
}

/** How a bond may be given: the provider chooses (实施条例 art. 48). */
export const BOND_FORMS = [
  'transfer',
  'cheque',
  'draft',
  'promissory-note',
  'bank-guarantee',
  'guarantee-company',
] as const;
export type BondForm = (typeof BOND_FORMS)[number];

const GUARANTEES: readonly BondForm[] = ['bank-guarantee', 'guarantee-company'];
/** While a contract is in force its bond is taken and kept. */
const IN_FORCE: readonly ContractState[] = ['signed', 'performing', 'suspended'];

/** Why a bond can't be taken as it came in; every reason at once. */
export function bondReceiptViolations(
  received: { form: BondForm; amountFen: Fen; receivedOn: Day; validTo?: Day },
  contract: { agreed: Fen | null; state: ContractState; serviceTo: Day; today: Day },
): Violation[] {
  const { agreed, state, serviceTo, today } = contract;
  if (agreed === null) return [refuse.bondNotAgreed()];
  const { form, amountFen, receivedOn, validTo } = received;
  const isGuarantee = GUARANTEES.includes(form);
  const amount = { pointer: '/amount', params: { agreed: formatYuan(agreed) } };
  const short = isGuarantee && (validTo === undefined || validTo < serviceTo);
  return [
    ...(IN_FORCE.includes(state) ? [] : [refuse.bondOutOfPlace({ params: { state } })]),
    ...(amountFen === agreed ? [] : [refuse.bondOtherAmount(amount)]),
    ...(receivedOn > today ? [refuse.bondInFuture({ pointer: '/receivedOn' })] : []),
    ...(short ? [refuse.guaranteeEndsEarly({ pointer: '/validTo', params: { serviceTo } })] : []),
    ...(!isGuarantee && validTo !== undefined ? [refuse.guaranteeDayUnfit({ pointer: '/validTo' })] : []),
  ];
}

/** Why a bond can't be given back like this; every reason at once. */
export function bondReturnViolations(
  returned: { returnedOn: Day; deductedFen: Fen; deductionReason?: string },
  facts: { amountFen: Fen; receivedOn: Day; state: ContractState; breached: boolean; today: Day },
): Violation[] {
  const { returnedOn, deductedFen, deductionReason } = returned;
  const { amountFen, receivedOn, state, breached, today } = facts;
  const wrongDay = returnedOn > today || returnedOn < receivedOn;
  const over = { pointer: '/deducted', params: { amount: formatYuan(amountFen) } };
  return [
    ...(IN_FORCE.includes(state) ? [refuse.bondStillNeeded({ params: { state } })] : []),
    ...(wrongDay ? [refuse.bondReturnDay({ pointer: '/returnedOn' })] : []),
    ...(deductedFen > amountFen ? [refuse.deductionOverBond(over)] : []),
    ...(deductedFen > 0n && !breached ? [refuse.deductionWithoutBreach({ pointer: '/deducted' })] : []),
    ...(deductedFen > 0n === (deductionReason !== undefined)
      ? []
      : [refuse.deductionReasonUnfit({ pointer: '/deductionReason' })]),
  ];
}
