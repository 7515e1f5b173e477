import { In } from 'typeorm';
import { type Reference, decommitHeld } from '../../funding/index.js';
import { type Doer, type Tx, advance, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { acceptanceLifecycle } from '../domain/acceptance.lifecycle.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { isReached, milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { settledParts } from '../domain/settlement.js';
import { Acceptance } from './acceptance.entity.js';
import type { Contract } from './contract.entity.js';
import { milestonesOf, settleWhenPaid } from './contract-steps.js';
import { dropOpenChanges } from './drop-change.js';
import type { Milestone } from './milestone.entity.js';
import { instalmentReference } from './money-reference.js';
import { paidOn } from './paid-sums.js';

/** How a contract ends early. */
export interface EarlyEnd {
  /** What all that was delivered and accepted is worth, in fen. */
  readonly settled: Fen;
  readonly on: Day;
  /** The document behind it. */
  readonly cause: Reference;
}

/**
 * Ends a locked contract early and settles it: of each instalment becomes payable what the settlement leaves of it, what
 * nobody will be paid goes back to its sources, and what was paid beyond it waits for the provider's refund. What was under
 * way (acceptances, proposed changes) ends with it.
 */
export async function endContract(tx: Tx, contract: Contract, end: EarlyEnd, doer: Doer): Promise<void> {
  const { settled, on, cause } = end;
  for (const { id } of await tx.findBy(Acceptance, { contractId: contract.id, state: In(['open']) })) {
    await advance(tx, await lock(tx, Acceptance, id), acceptanceLifecycle, 'abandon', doer);
  }
  await dropOpenChanges(tx, contract.id, doer);
  // The money of what was refused for good has gone back already.
  const milestones = (await milestonesOf(tx, contract.id)).filter(({ state }) => {
    return state !== 'refused' && state !== 'cancelled';
  });
  const paid: Fen[] = [];
  for (const { id } of milestones) paid.push(await paidOn(tx, { milestoneId: id }));
  const parts = settledParts(
    milestones.map(({ amountFen }, i) => ({ amount: amountFen ?? 0n, paid: paid[i] ?? 0n })),
    settled,
  );
  for (const [i, milestone] of milestones.entries()) {
    await settle(tx, contract, milestone, { payable: parts[i] ?? 0n, paid: paid[i] ?? 0n, on, cause }, doer);
  }
  await save(tx, Object.assign(contract, { terminatedOn: on }));
  await advance(tx, contract, contractLifecycle, 'terminate', doer);
  await settleWhenPaid(tx, contract, doer);
}

interface Part {
  readonly payable: Fen;
  readonly paid: Fen;
  readonly on: Day;
  readonly cause: Reference;
}

async function settle(
  tx: Tx,
  contract: Contract,
  milestone: Milestone,
  part: Part,
  doer: Doer,
): Promise<void> {
  const { payable, paid, on, cause } = part;
  const amount = milestone.amountFen;
  if (amount !== null) {
    Object.assign(milestone, { payableFen: payable, withheldFen: amount - payable });
    const unspent = amount - (payable > paid ? payable : paid);
    const reference = instalmentReference(contract, milestone);
    if (unspent > 0n) await decommitHeld(tx, { amount: unspent, reference, cause });
  }
  if (isReached(milestone.state)) return save(tx, milestone);
  const due = payable > 0n;
  await save(tx, Object.assign(milestone, { reachedOn: due ? on : null }));
  await advance(tx, milestone, milestoneLifecycle, due ? 'settle' : 'cancel', doer);
}
