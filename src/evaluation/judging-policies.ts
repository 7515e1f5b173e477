import { type Actor, isOverseer } from '../platform/index.js';
import type { OpinionKind } from './domain/judges.js';
import type { Parties } from './domain/project.js';
import { isJudge, isOfBody } from './policies.js';

/** A kind's opinion comes from its own unit: the street, the community, or the district for notable people. */
export function mayOpine(actor: Actor, kind: OpinionKind, { buyerId, communityId }: Parties): boolean {
  if (kind === 'notable') return actor.role === 'district-supervisor';
  return actor.unitId === (kind === 'purchaser' ? buyerId : communityId);
}

/** Judges, those of a review too, and overseers weigh opinions; everybody else knows his own unit's alone. */
export function seesOpinion(actor: Actor, { unitId }: { readonly unitId: string }): boolean {
  return unitId === actor.unitId || isOverseer(actor) || isJudge(actor);
}

/** What passes between a body's own people is theirs and the overseers'. */
export function seesReturns(actor: Actor, evaluation: { readonly bodyId: string | null }): boolean {
  return isOverseer(actor) || (isJudge(actor) && isOfBody(actor, evaluation));
}
