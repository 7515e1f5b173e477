import { type Actor, type Permission, allowedActions } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import {
  ticketCallLifecycle,
  type TicketCallState,
  ticketLifecycle,
  type TicketState,
} from './domain/ticket.lifecycle.js';
import { oversees } from './intake-policies.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** A ticket as its policy looks at it. */
export interface TicketFacts {
  readonly communityId: string | null;
  readonly streetId: string;
  readonly state: TicketState;
}

interface CallFacts {
  readonly addresseeId: string;
  readonly state: TicketCallState;
}

/** True when a caller sees every unit's call and answer: the street, the community in question, overseers. */
export function seesAllCalls(caller: Caller, ticket: TicketFacts): boolean {
  const local = caller.unitId === ticket.streetId || caller.unitId === ticket.communityId;
  return local || oversees(caller);
}

/** Returns when the ticket is of the caller's street office; NotFound (404) for strangers, Forbidden (403) for others who know of it. */
export function demandWhistler(caller: Caller, ticket: TicketFacts): void {
  if (caller.unitId === ticket.streetId) return;
  throw seesAllCalls(caller, ticket) ? new Forbidden() : new NotFound('ticket');
}

const TICKET_STEPS = {
  whistle: 'ticket.decide',
  decline: 'ticket.decide',
  close: 'ticket.decide',
} as const satisfies Record<ActionOf<typeof ticketLifecycle>, Permission>;

/** The steps of a ticket that this caller may take now. */
export function ticketActions(caller: Actor, ticket: TicketFacts): string[] {
  return allowedActions(ticketLifecycle, ticket.state, TICKET_STEPS, caller, (actor) => {
    return actor.unitId === ticket.streetId;
  });
}

const CALL_STEPS = {
  report: 'ticket.answer',
  answer: 'ticket.answer',
  accept: 'ticket.decide',
  return: 'ticket.decide',
} as const satisfies Record<ActionOf<typeof ticketCallLifecycle>, Permission>;

/** The steps of one unit's call that this caller may take now: the unit's own, and the street's about its answer. */
export function callActions(caller: Actor, ticket: TicketFacts, call: CallFacts): string[] {
  return allowedActions(ticketCallLifecycle, call.state, CALL_STEPS, caller, (actor, action) => {
    const own = action === 'report' || action === 'answer';
    return ticket.state === 'open' && actor.unitId === (own ? call.addresseeId : ticket.streetId);
  });
}
