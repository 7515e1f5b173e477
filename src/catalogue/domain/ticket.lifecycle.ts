import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** A ticket: a community asks for it, its street office whistles (吹哨), and closes it when every answer is accepted. */
export const ticketLifecycle = lifecycle('ticket', 'requested', {
  whistle: { from: ['requested'], to: 'open' },
  decline: { from: ['requested'], to: 'declined' },
  close: { from: ['open'], to: 'closed' },
});

/** One unit called by a ticket: it reports (报到), answers, and is called anew when its answer is sent back. */
export const ticketCallLifecycle = lifecycle('ticket-call', 'called', {
  report: { from: ['called'], to: 'reported' },
  answer: { from: ['reported'], to: 'answered' },
  accept: { from: ['answered'], to: 'accepted' },
  return: { from: ['answered'], to: 'called' },
});

export type TicketState = StateOf<typeof ticketLifecycle>;
export type TicketCallState = StateOf<typeof ticketCallLifecycle>;
