import { type Reference, decommitHeld } from '../../funding/index.js';
import type { Tx } from '../../platform/index.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';
import { instalmentReference } from './money-reference.js';

/** Nothing of an instalment will be paid: its money goes back to its sources. The caller saves the milestone. */
export async function withholdInstalment(
  tx: Tx,
  contract: Contract,
  milestone: Milestone,
  cause: Reference,
): Promise<void> {
  const { amountFen: amount } = milestone;
  if (amount === null) return;
  Object.assign(milestone, { payableFen: 0n, withheldFen: amount });
  const reference = instalmentReference(contract, milestone);
  if (amount > 0n) await decommitHeld(tx, { amount, reference, cause });
}
