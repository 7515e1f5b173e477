import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import { suspensionEnds } from './dispute-clocks.js';
import { type TenderState, isRunning } from './tender.lifecycle.js';

const DAY_MS = 86_400_000;

/** Why a tender can't be suspended as it stands: it is already, or there is nothing to hold off. */
export function standingViolations({
  state,
  suspendedUntil: until,
}: {
  readonly state: TenderState;
  readonly suspendedUntil: Day | null;
}): Violation[] {
  return [
    ...(until ? [refuseAct.suspended({ params: { until } })] : []),
    ...(isRunning(state) ? [] : [refuseAct.notRunning({ params: { state } })]),
  ];
}

/** The reason against a last day that is past, or beyond thirty days (政府采购法 art. 57). */
export function suspensionViolations(until: Day, today: Day): Violation[] {
  const latest = suspensionEnds(today);
  if (until >= today && until <= latest) return [];
  return [refuseAct.suspensionDays({ pointer: '/until', params: { today, latest } })];
}

/** Days by which what was due meanwhile is put off: each day that was begun counts whole. */
export function daysStarted(from: Date, to: Date): number {
  return Math.max(0, Math.ceil((to.getTime() - from.getTime()) / DAY_MS));
}
