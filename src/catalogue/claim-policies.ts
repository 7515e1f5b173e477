import { type Actor, type Permission, allowedActions, isOverseer } from '../platform/index.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { type ClaimAction, type ClaimState, claimLifecycle } from './domain/claim.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role'>;

/** Whose claim it is, and how far it has come. */
export interface ClaimCase {
  readonly state: ClaimState;
  readonly claimantId: string;
  readonly communityId: string;
  readonly streetId: string;
}

/** Whose claims a caller sees: overseers all, everybody else the own and those of the own community or street. */
export function seesAllClaims({ role }: Pick<Caller, 'role'>): boolean {
  return isOverseer({ role });
}

/** Steps that people take; a claim lapses by itself. */
const STEPS = {
  accept: 'claim.decide',
  decline: 'claim.decide',
  return: 'claim.decide',
  fulfil: 'claim.decide',
  withdraw: 'claim.make',
  finish: 'claim.make',
  'give-back': 'claim.make',
} as const satisfies Partial<Record<ClaimAction, Permission>>;
export type ClaimStep = keyof typeof STEPS;

/** NotFound for a claim of others; Forbidden on the wrong side of it. */
export function demandClaimSide(caller: Caller, claim: ClaimCase, side: 'claimant' | 'community'): void {
  const { claimantId, communityId, streetId } = claim;
  if (![claimantId, communityId, streetId].includes(caller.unitId)) throw new NotFound('claim');
  if (caller.unitId !== (side === 'claimant' ? claimantId : communityId)) throw new Forbidden();
}

/** The same for a step. */
export function demandClaimStep(caller: Caller, claim: ClaimCase, step: ClaimStep): void {
  demandClaimSide(caller, claim, STEPS[step] === 'claim.make' ? 'claimant' : 'community');
}

/** The steps of a claim that this caller may take now. */
export function claimActions(caller: Actor, claim: ClaimCase): ClaimAction[] {
  return allowedActions(claimLifecycle, claim.state, STEPS, caller, ({ unitId }, action) => {
    const claimants = action in STEPS && STEPS[action as ClaimStep] === 'claim.make';
    return unitId === (claimants ? claim.claimantId : claim.communityId);
  });
}
