import { isReached } from '../domain/milestone.lifecycle.js';
import type { TriggerFacts } from '../domain/payment-rules.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';

/** Whether what a milestone's payment waits for has happened. */
export function triggerFacts(contract: Contract, { state }: Milestone): TriggerFacts {
  return {
    contractSigned: contract.signedOn !== null,
    milestoneAccepted: isReached(state),
    gradeConcluded: contract.grade !== null,
  };
}
