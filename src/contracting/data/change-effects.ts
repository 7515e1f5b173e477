import { commitHeld } from '../../funding/index.js';
import { type Actor, type Tx, advance, create, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { ChangeKind } from '../domain/contract-change.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { restedDays } from '../domain/rested-days.js';
import { milestoneLifecycle, isReached } from '../domain/milestone.lifecycle.js';
import { supplementMilestones } from '../domain/supplement-milestones.js';
import { ContractChange } from './contract-change.entity.js';
import type { Contract } from './contract.entity.js';
import { meetMilestone, milestonesOf } from './contract-steps.js';
import { endContract } from './end-contract.js';
import { Milestone } from './milestone.entity.js';
import { NOT_HANDED_IN } from './write-contract.js';

/** A change that both sides have signed, and its locked contract. */
export interface SignedChange {
  readonly contract: Contract;
  readonly change: ContractChange;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** Does what a signed change says. */
export function applyChange(tx: Tx, signed: SignedChange, actor: Actor): Promise<void> {
  return EFFECTS[signed.change.kind](tx, signed, actor);
}

const EFFECTS: Record<ChangeKind, (tx: Tx, signed: SignedChange, actor: Actor) => Promise<void>> = {
  supplement: addSupplement,
  extension: (tx, signed) => moveEnd(tx, signed),
  suspension: (tx, { contract }, actor) => advance(tx, contract, contractLifecycle, 'suspend', actor),
  resumption: async (tx, signed, actor) => {
    await moveRested(tx, signed);
    await moveEnd(tx, signed);
    await advance(tx, signed.contract, contractLifecycle, 'resume', actor);
  },
  amendment: async (tx, { contract, change: { terms } }) => {
    const { payeeAccount, paymentTermDays } = terms;
    if (payeeAccount) {
      Object.assign(contract, { payeeHolder: payeeAccount.holder, payeeNumber: payeeAccount.number });
    }
    if (paymentTermDays !== undefined) Object.assign(contract, { paymentTermDays });
    await save(tx, contract);
  },
  termination: (tx, { contract, change, today }, actor) =>
    endContract(tx, contract, { settled: change.amountFen ?? 0n, on: today, cause: causeOf(change) }, actor),
};

/** The reserved money is committed; instalments by the contract's percents, those already reached payable at once. */
async function addSupplement(tx: Tx, { contract, change, today }: SignedChange, actor: Actor): Promise<void> {
  const amount = change.amountFen ?? 0n;
  const cause = causeOf(change);
  await commitHeld(tx, { amount, reference: cause, cause });
  const present = await milestonesOf(tx, contract.id);
  for (const { reached, ...planned } of supplementMilestones(amount, change.number, present)) {
    const milestone = await create(tx, Milestone, {
      ...{ ...planned, contractId: contract.id, changeId: change.id },
      ...{ state: milestoneLifecycle.initial, ...NOT_HANDED_IN },
    });
    if (reached) await meetMilestone(tx, milestone, today, actor);
  }
}

async function moveEnd(tx: Tx, { contract, change: { terms }, calendar }: SignedChange): Promise<void> {
  const { serviceTo = contract.serviceTo } = terms;
  await save(tx, Object.assign(contract, { serviceTo }));
  for (const milestone of await milestonesOf(tx, contract.id)) {
    if (milestone.stage !== 'final' || isReached(milestone.state)) continue;
    await save(tx, Object.assign(milestone, { dueOn: rolledForward(serviceTo, calendar).day }));
  }
}

/** Days that had not come when the contract was suspended move on by as long as it rested. */
async function moveRested(tx: Tx, { contract, today, calendar }: SignedChange): Promise<void> {
  const [suspension] = await tx.find(ContractChange, {
    where: { contractId: contract.id, kind: 'suspension', state: 'effective' },
    order: { number: 'DESC' },
    take: 1,
  });
  const from = suspension?.effectiveOn;
  if (!from) return;
  for (const milestone of await milestonesOf(tx, contract.id)) {
    if (isReached(milestone.state) || milestone.changeId !== null) continue;
    await save(tx, Object.assign(milestone, restedDays(milestone, { from, to: today }, calendar)));
  }
}

/** Under what a supplement's money stands, and the document that moves money for a change. */
export function causeOf({ id }: Pick<ContractChange, 'id'>) {
  return { type: 'contract-change', id };
}
