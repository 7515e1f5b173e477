import { formatInstant } from '../../shared/days.js';
import type { VisitAct } from '../data/visit-act.entity.js';
import type { VisitNotice } from '../data/visit-notice.entity.js';
import type { AssignmentRecord } from '../data/visit.entity.js';
import type { VisitStep } from '../data/visits.js';

/** Somebody who was not sent. */
export class ExcludedEvaluatorView {
  accountId: string;
  /** @example ["evaluation.evaluator-visited-lately"] */
  reasons: string[];
}

/** How the evaluator was found. */
export class AssignmentView {
  /** Accounts of the least loaded among whom the seed chose. */
  candidates: string[];
  excluded: ExcludedEvaluatorView[];
  /** How many had declined before; where not 0 the draw's seed is `seed/round`. */
  round: number;

  static of({ candidates, excluded, round }: AssignmentRecord): AssignmentView {
    const left = excluded.map(({ id, reasons }) => ({ accountId: id, reasons: [...reasons] }));
    return { candidates: [...candidates], excluded: left, round };
  }
}

/** Something that happened to a visit. */
export class TimelineEntryView {
  /** RFC 3339. */
  at: string;
  /** A step of its life, a request or a notice. @example open */
  event: string;
  /** Who did it; `system` for what happens by itself. */
  by: string;
  /** Of what needs one. */
  reason: string | null;
}

/** What a timeline is made of. */
export interface VisitHistory {
  readonly steps: readonly VisitStep[];
  readonly acts: readonly VisitAct[];
  readonly notices: readonly VisitNotice[];
}

/** Steps with their reasons, requests and notices in order. */
export function timelineOf({ steps, acts, notices }: VisitHistory): TimelineEntryView[] {
  const asked = acts.filter(({ action }) => action === 'request').map(actEntry);
  const sent = notices.flatMap(({ kind, sentAt }) =>
    sentAt ? [{ at: sentAt, event: kind, by: 'system', reason: null }] : [],
  );
  return [...asked, ...steps.map((step, at) => stepEntry(step, at, steps, acts)), ...sent]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((entry) => ({ ...entry, at: formatInstant(entry.at) }));
}

function actEntry({ createdAt, action, role, reason }: VisitAct) {
  return { at: createdAt, event: action as string, by: role, reason };
}

/** The n-th step that somebody took under a name has the reason of the n-th act of the same name and role. */
function stepEntry(
  { action, at, role }: VisitStep,
  place: number,
  steps: readonly VisitStep[],
  acts: readonly VisitAct[],
) {
  const alike = (each: { action: string; role: string }) => each.action === action && each.role === role;
  const reason = acts.filter(alike)[steps.slice(0, place).filter(alike).length]?.reason ?? null;
  return { at, event: action, by: role, reason };
}
