import { type Actor, type Permission, allowedActions } from '../platform/index.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { refuse } from './domain/refusals.js';
import { recordScope } from './record-scope.js';
import { type SanctionAction, type SanctionState, sanctionLifecycle } from './domain/sanction.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** A sanction as far as who may touch it goes. */
export interface SanctionCase {
  readonly state: SanctionState;
  readonly organizationId: string;
  readonly unitId: string;
  readonly proposedBy: string;
  readonly decidedBy: string | null;
  /** Set once the organization was told. */
  readonly defendBy: string | null;
}

const STEPS = {
  notify: 'sanction.propose',
  drop: 'sanction.decide',
  decide: 'sanction.decide',
  lift: 'sanction.decide',
  defend: 'sanction.answer',
  appeal: 'sanction.answer',
  uphold: 'sanction.review',
  overturn: 'sanction.review',
} as const satisfies Record<SanctionAction, Permission>;

/** NotFound for another street's or another organization's; Forbidden for who proposed, decides or is judged himself. */
export function demandStep(caller: Caller, sanction: SanctionCase, action: SanctionAction): void {
  if (!isTheirs(caller, sanction)) throw new NotFound('sanction');
  const reasons = involved(caller, sanction, action);
  if (reasons.length > 0) throw new Forbidden(reasons);
}

/** The steps that this caller may take now. */
export function sanctionActions(caller: Actor, sanction: SanctionCase): SanctionAction[] {
  return allowedActions(sanctionLifecycle, sanction.state, STEPS, caller, (actor, action) => {
    return isTheirs(actor, sanction) && involved(actor, sanction, action).length === 0;
  });
}

function isTheirs(caller: Caller, { organizationId, unitId, defendBy }: SanctionCase): boolean {
  const scope = recordScope(caller);
  if (scope === 'own') return caller.unitId === organizationId && defendBy !== null;
  return scope === 'all' || caller.unitId === unitId;
}

function involved({ accountId }: Caller, { proposedBy, decidedBy }: SanctionCase, action: SanctionAction) {
  if (action === 'decide' && accountId === proposedBy) return [refuse.proposerDecides()];
  const reviews = action === 'uphold' || action === 'overturn';
  if (reviews && [proposedBy, decidedBy].includes(accountId)) return [refuse.reviewerInvolved()];
  return [];
}
