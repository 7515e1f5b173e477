import { type Actor, type Permission, allowedActions, isOverseer } from '../platform/index.js';
import { type SubsidyAction, type SubsidyState, subsidyLifecycle } from './domain/subsidy.lifecycle.js';
import { type BudgetAction, type BudgetState, budgetLifecycle } from './domain/budget.lifecycle.js';

/** Whose funds a caller may read: supervisors and auditors all, everybody else his own unit's. */
export function fundScope({ role, unitId }: Pick<Actor, 'role' | 'unitId'>): 'all' | { unitId: string } {
  return isOverseer({ role }) ? 'all' : { unitId };
}

const BUDGET_STEPS = {
  approve: 'budget.approve',
  discard: 'budget.draft',
} as const satisfies Partial<Record<BudgetAction, Permission>>;

/** The steps of a budget that this caller may take now; whoever drafted it does not approve it. */
export function budgetActions(
  caller: Actor,
  budget: { readonly state: BudgetState; readonly unitId: string; readonly draftedBy: string },
): BudgetAction[] {
  return allowedActions(budgetLifecycle, budget.state, BUDGET_STEPS, caller, (actor, action) => {
    const approvesOwn = action === 'approve' && actor.accountId === budget.draftedBy;
    return actor.unitId === budget.unitId && !approvesOwn;
  });
}

const SUBSIDY_STEPS = {
  approve: 'subsidy.approve',
  refuse: 'subsidy.approve',
  cancel: 'subsidy.approve',
} as const satisfies Partial<Record<SubsidyAction, Permission>>;

/** The steps of a subsidy that this caller may take now; whoever drafted it does not decide on it. */
export function subsidyActions(
  caller: Actor,
  subsidy: { readonly state: SubsidyState; readonly unitId: string; readonly draftedBy: string },
): SubsidyAction[] {
  return allowedActions(subsidyLifecycle, subsidy.state, SUBSIDY_STEPS, caller, (actor, action) => {
    const decidesOwn = action !== 'cancel' && actor.accountId === subsidy.draftedBy;
    return actor.unitId === subsidy.unitId && !decidesOwn;
  });
}
