import { type Doer, type Tx, advance, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { refuseService } from '../domain/service-refusals.js';
import { isSettled } from '../domain/settlement.js';
import type { Contract } from './contract.entity.js';
import { Milestone } from './milestone.entity.js';
import { paidOn } from './paid-sums.js';
import { refundedOn } from './refunds.js';

/** The milestones of a contract in their order. The contract's lock holds them too. */
export function milestonesOf(tx: Tx, contractId: string): Promise<Milestone[]> {
  return tx.find(Milestone, { where: { contractId }, order: { number: 'ASC' } });
}

/** Returns while the contract is performed; RuleBroken (409) before its signing and after its end. */
export function demandPerforming({ state }: Contract): void {
  refuseAll(state === 'performing' ? [] : [refuseService.notPerforming({ params: { state } })]);
}

/** A fact has come true for which a milestone waited. */
export async function meetMilestone(tx: Tx, milestone: Milestone, on: Day, doer: Doer): Promise<void> {
  await save(tx, Object.assign(milestone, { reachedOn: on }));
  await advance(tx, milestone, milestoneLifecycle, 'meet', doer);
}

/** Settles an accepted or terminated contract as soon as everything payable is paid; otherwise nothing happens. */
export async function settleWhenPaid(tx: Tx, contract: Contract, doer: Doer): Promise<void> {
  if (contract.state !== 'accepted' && contract.state !== 'terminated') return;
  const milestones = await milestonesOf(tx, contract.id);
  const paid = await paidOn(tx, { contractId: contract.id });
  if (!isSettled(milestones, paid - (await refundedOn(tx, contract.id)))) return;
  await advance(tx, contract, contractLifecycle, 'settle', doer);
}

/** Opens the books of a settled contract again, because a payment came back; otherwise nothing happens. */
export async function reopenBooks(tx: Tx, contract: Contract, doer: Doer): Promise<void> {
  if (contract.state !== 'settled') return;
  const step = contract.terminatedOn === null ? 'reopen' : 'reopen-ended';
  await advance(tx, contract, contractLifecycle, step, doer);
}
