import { type EntityManager, In } from 'typeorm';
import type { TicketState } from '../domain/ticket.lifecycle.js';
import { Ticket } from './ticket.entity.js';

/** How the tickets stand that come from these sources, by source; those that have none yet are left out. */
export async function ticketStates(
  reader: EntityManager,
  sourceIds: readonly string[],
): Promise<Map<string | null, TicketState>> {
  if (sourceIds.length === 0) return new Map();
  const found = await reader.findBy(Ticket, { source: 'survey-red-flag', sourceId: In([...sourceIds]) });
  return new Map(found.map(({ sourceId, state }) => [sourceId, state]));
}
