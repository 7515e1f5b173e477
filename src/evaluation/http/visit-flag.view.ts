import { formatInstant } from '../../shared/days.js';
import type { FollowedFlag } from '../data/flags.js';
import type { RedFlag } from '../domain/red-flags.js';

/** Something that somebody reported on a visit and the street looks into. */
export class VisitFlagView {
  /** The ticket's source: `/api/v1/tickets?sourceId=` finds it. */
  id: string;
  /** @example charged */
  kind: RedFlag;
  /** RFC 3339. */
  raisedAt: string;
  /** RFC 3339; by then the street reports. */
  dueAt: string;
  /** Of the ticket; null in the moment before it is opened. @example open */
  ticketState: string | null;

  static of({ flag, ticketState }: FollowedFlag): VisitFlagView {
    const { id, kind, createdAt, dueAt } = flag;
    return { id, kind, raisedAt: formatInstant(createdAt), dueAt: formatInstant(dueAt), ticketState };
  }
}
