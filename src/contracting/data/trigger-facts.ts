import { isReached } from '../domain/milestone.lifecycle.js';
import type { TriggerFacts } from '../domain/payment-rules.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';

/** Whether what a milestone's payment waits for has happened. */
export function triggerFacts(contract: Contract, { state }: Milestone): TriggerFacts {
  // The settlement of a contract that ended early takes the place of acceptance and grade.
  const settled = contract.terminatedOn !== null && isReached(state);
  return {
    contractSigned: contract.signedOn !== null,
    milestoneAccepted: isReached(state),
    gradeConcluded: settled || contract.grade !== null,
  };
}
