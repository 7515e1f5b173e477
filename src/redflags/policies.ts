import { type Actor, allowedActions } from '../platform/index.js';
import type { RedFlag } from './data/red-flag.entity.js';
import { redFlagLifecycle } from './domain/red-flag.lifecycle.js';

const STEPS = {
  explain: 'red-flag.explain',
  confirm: 'red-flag.decide',
  dismiss: 'red-flag.decide',
} as const;

/** The steps that a caller may take with a flag that he sees. */
export function flagActions({ state, buyerId }: RedFlag, actor: Actor): string[] {
  return allowedActions(redFlagLifecycle, state, STEPS, actor, (who, action) =>
    action === 'explain' ? who.unitId === buyerId : true,
  );
}
