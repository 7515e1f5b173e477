import { type Actor, allowedActions } from '../platform/index.js';
import type { Challenge } from './data/challenge.entity.js';
import type { Complaint } from './data/complaint.entity.js';
import { challengeLifecycle, complaintLifecycle } from './domain/dispute.lifecycle.js';

const CHALLENGE_STEPS = { reply: 'challenge.reply', withdraw: 'challenge.submit' } as const;
const decides = 'complaint.decide' as const;
const submits = 'challenge.submit' as const;
const COMPLAINT_STEPS = {
  ...{
    return: decides,
    accept: decides,
    reject: decides,
    decide: decides,
    correct: submits,
    withdraw: submits,
  },
};
const OF_SUPPLIER: readonly string[] = ['withdraw', 'correct'];

/** The steps of a challenge that this caller may take now: who sees it and may reply belongs to the buyer. */
export function challengeActions(actor: Actor, row: Challenge): string[] {
  return allowedActions(challengeLifecycle, row.state, CHALLENGE_STEPS, actor, (who, action) =>
    OF_SUPPLIER.includes(action) ? who.unitId === row.organizationId : who.unitId !== row.organizationId,
  );
}

/** The steps of a complaint that this caller may take now. */
export function complaintActions(actor: Actor, row: Complaint): string[] {
  return allowedActions(complaintLifecycle, row.state, COMPLAINT_STEPS, actor, (who, action) =>
    OF_SUPPLIER.includes(action) ? who.unitId === row.organizationId : true,
  );
}
