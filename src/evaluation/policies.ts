import { type Actor, type Role, isOverseer } from '../platform/index.js';
import type { Violation } from '../shared/violation.js';
import { interestViolations } from './domain/assignment.js';
import { type Parties, partyUnits } from './domain/project.js';
import { refuse } from './domain/refusals.js';

const JUDGES: readonly Role[] = ['evaluator', 'evaluation-lead'];

/** The actor acts for an evaluation body. */
export function isJudge(actor: Actor): boolean {
  return JUDGES.includes(actor.role);
}

/** The visit is assigned to the actor, in the body for which he acts; a visit at home to both who go. */
export function mayConductVisit(
  { accountId, unitId }: Actor,
  visit: { evaluatorId: string | null; companionId?: string | null; evaluatorUnitId: string | null },
): boolean {
  return [visit.evaluatorId, visit.companionId].includes(accountId) && visit.evaluatorUnitId === unitId;
}

/** Nobody has taken the evaluation yet, or the actor's own body has. */
export function isOfBody(actor: Actor, evaluation: { bodyId: string | null }): boolean {
  return evaluation.bodyId === null || evaluation.bodyId === actor.unitId;
}

/** Why an actor can't judge a project: he, or the person behind the account, belongs to one of its parties. */
export function judgingViolations(
  actor: Actor,
  accountUnitIds: readonly string[],
  parties: Parties,
): Violation[] {
  return interestViolations([actor.unitId, ...accountUnitIds], partyUnits(parties));
}

/** Who submits does not approve. */
export function approvalViolations(actor: Actor, evaluation: { submittedBy: string | null }): Violation[] {
  return evaluation.submittedBy === actor.accountId ? [refuse.approverSubmitted()] : [];
}

/** An evaluation's figures are its judges' and the overseers' until it is delivered to the parties. */
export function maySeeFigures(
  actor: Actor,
  evaluation: { bodyId: string | null; deliveredOn: unknown },
): boolean {
  return (
    evaluation.deliveredOn !== null || isOverseer(actor) || (isJudge(actor) && isOfBody(actor, evaluation))
  );
}
