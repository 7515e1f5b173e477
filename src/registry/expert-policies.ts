import { type Actor, type Permission, allowedActions } from '../platform/index.js';
import { type ExpertAction, type ExpertState, expertLifecycle } from './domain/expert.lifecycle.js';

const STEPS = {
  approve: 'expert.decide',
  refuse: 'expert.decide',
  suspend: 'expert.decide',
  reinstate: 'expert.decide',
  withdraw: 'expert.decide',
} as const satisfies Record<ExpertAction, Permission>;

/** The steps of an expert that this caller may take now; whoever entered him does not approve him. */
export function expertActions(
  caller: Actor,
  expert: { readonly state: ExpertState; readonly enteredBy: string | null },
): ExpertAction[] {
  return allowedActions(expertLifecycle, expert.state, STEPS, caller, (actor, action) => {
    return action !== 'approve' || actor.accountId !== expert.enteredBy;
  });
}
