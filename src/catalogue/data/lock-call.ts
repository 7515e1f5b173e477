import { type Tx, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/intake-refusals.js';
import { TicketCall } from './ticket-call.entity.js';
import { Ticket } from './ticket.entity.js';

/** A ticket and its call to one unit, both locked: the ticket first. NotFound when it does not call the caller's unit. */
export async function lockOwnCall(tx: Tx, ticketId: string, addresseeId: string): Promise<TicketCall> {
  await lock(tx, Ticket, ticketId);
  const call = await tx.findOneBy(TicketCall, { ticketId, addresseeId });
  if (!call) throw new NotFound('ticket');
  return lock(tx, TicketCall, call.id);
}

/** The call to a unit that the body names, locked after its ticket. RuleBroken (422) when there is none. */
export async function lockNamedCall(tx: Tx, ticketId: string, addresseeId: string): Promise<TicketCall> {
  const call = await tx.findOneBy(TicketCall, { ticketId, addresseeId });
  if (!call) throw new RuleBroken([refuse.notCalled({ pointer: '/addresseeId' })]);
  return lock(tx, TicketCall, call.id);
}
