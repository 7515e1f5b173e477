import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A breach (违约) as the buyer finds it: the provider hears of it and may defend itself before anybody decides. What is
 * put right is closed, what is not ends the contract.
 */
export const contractBreachLifecycle = lifecycle('contract-breach', 'noticed', {
  defend: { from: ['noticed'], to: 'noticed' },
  drop: { from: ['noticed'], to: 'dropped' },
  rectify: { from: ['noticed'], to: 'rectifying' },
  close: { from: ['rectifying'], to: 'rectified' },
  terminate: { from: ['noticed', 'rectifying'], to: 'terminated' },
});

export type ContractBreachState = StateOf<typeof contractBreachLifecycle>;
export type ContractBreachAction = ActionOf<typeof contractBreachLifecycle>;
