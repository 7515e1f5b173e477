import { type Actor, type Permission, allowedActions, grants } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden } from '../shared/refused.js';
import { refuse } from './domain/need-refusals.js';
import { needLifecycle, type NeedState } from './domain/need.lifecycle.js';
import { type Located, isLocal, oversees } from './intake-policies.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;
type NeedFacts = Located & { readonly state: NeedState; readonly recordedBy: string | null };

/** True for those who work with needs; everybody else reads what is verified. */
export function readsNeeds({ role }: Pick<Caller, 'role'>): boolean {
  return grants(role, 'need.enter') || grants(role, 'need.decide');
}

/** True when a caller may see, in stars, who reported a need. */
export function seesReporter(caller: Caller | undefined, need: Located): boolean {
  return caller !== undefined && (oversees(caller) || (readsNeeds(caller) && isLocal(caller, need)));
}

/** Who registered a need does not verify it. */
export function demandOtherThanRecorder(caller: Caller, need: { readonly recordedBy: string | null }): void {
  if (caller.accountId === need.recordedBy) throw new Forbidden([refuse.recorderVerifies()]);
}

const STEPS = {
  verify: 'need.verify',
  adopt: 'need.decide',
  'pass-on': 'need.decide',
  'not-adopt': 'need.decide',
  merge: 'need.verify',
  unmerge: 'need.verify',
} as const satisfies Record<ActionOf<typeof needLifecycle>, Permission>;

/** The steps of a need that this caller may take now. */
export function needActions(caller: Actor | undefined, need: NeedFacts): string[] {
  return allowedActions(needLifecycle, need.state, STEPS, caller, (actor, action) => {
    return isLocal(actor, need) && !(action === 'verify' && actor.accountId === need.recordedBy);
  });
}
