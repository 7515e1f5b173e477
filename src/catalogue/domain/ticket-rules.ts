import type { Violation } from '../../shared/violation.js';
import { refuse } from './intake-refusals.js';
import type { TicketCallState } from './ticket.lifecycle.js';

/** Where a ticket comes from. */
export const TICKET_SOURCES = [
  'whistle',
  'service-request',
  'emergency',
  'survey-red-flag',
  'resident-report',
  'need',
] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];

/** What a ticket is opened with. Title and text name nobody. */
export interface TicketRequest {
  readonly source: TicketSource;
  /** What it comes from; one ticket each. */
  readonly sourceId: string | null;
  readonly communityId: string | null;
  readonly streetId: string;
  readonly title: string;
  readonly text: string;
  readonly addresseeIds: readonly string[];
  /** Calendar minutes in which every unit must report; the usual time when left out. */
  readonly responseMinutes?: number;
}

/** A unit that a ticket names, as the rule looks at it. */
export interface AddresseeFacts {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** The street office that whistles, and the district above it. */
export interface WhistlerFacts {
  readonly streetId: string;
  readonly districtId: string | null;
}

/** Which of the named units this street can't call: only departments of its district, itself and its own communities. */
export function addresseeViolations(
  ids: readonly string[],
  known: ReadonlyMap<string, AddresseeFacts>,
  { streetId, districtId }: WhistlerFacts,
): Violation[] {
  return ids.flatMap((id, n) => {
    const unit = known.get(id);
    const department = unit?.kind === 'department' && districtId !== null && unit.parentId === districtId;
    const ours = id === streetId || (unit?.kind === 'community' && unit.parentId === streetId);
    return department || ours ? [] : [refuse.addresseeUnknown({ pointer: `/addresseeIds/${n}` })];
  });
}

/** Why a ticket can't be closed: somebody's answer is not accepted yet. */
export function closeViolations(calls: readonly { readonly state: TicketCallState }[]): Violation[] {
  const open = calls.filter(({ state }) => state !== 'accepted').length;
  return open === 0 ? [] : [refuse.answersOpen({ params: { open } })];
}

/** When a unit that has not reported yet is reminded: at half of its time (DESIGN). */
export function reminderAt(calledAt: Date, dueAt: Date): Date {
  return new Date((calledAt.getTime() + dueAt.getTime()) / 2);
}

/** True when a call falls to the district now: called, not reported in its time, and not told before. */
export function escalates(
  call: {
    readonly state: TicketCallState;
    readonly dueAt: Date;
    readonly escalatedAt: Date | null;
  },
  at: Date,
): boolean {
  return call.state === 'called' && call.escalatedAt === null && call.dueAt <= at;
}
