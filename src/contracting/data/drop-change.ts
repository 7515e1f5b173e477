import { releaseRest } from '../../funding/index.js';
import { type Doer, type Tx, advance, lock } from '../../platform/index.js';
import { contractChangeLifecycle } from '../domain/contract-change.lifecycle.js';
import { ContractChange } from './contract-change.entity.js';

/** Ends a locked change without effect; what was reserved for it goes back to its fund. */
export async function dropChange(
  tx: Tx,
  change: ContractChange,
  step: 'withdraw' | 'decline' | 'lapse',
  doer: Doer,
): Promise<void> {
  await advance(tx, change, contractChangeLifecycle, step, doer);
  const reference = { type: 'contract-change', id: change.id };
  if (change.kind === 'supplement') await releaseRest(tx, { reference, cause: reference });
}

/** The contract is over: what was proposed for it has no effect any more. */
export async function dropOpenChanges(tx: Tx, contractId: string, doer: Doer): Promise<void> {
  const open = await tx.find(ContractChange, {
    where: { contractId, state: 'proposed' },
    order: { id: 'ASC' },
  });
  for (const { id } of open) await dropChange(tx, await lock(tx, ContractChange, id), 'lapse', doer);
}
