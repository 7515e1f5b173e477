import { type Day, addDays, addMonths } from '../../shared/days.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuse } from './refusals.js';

export const SANCTION_KINDS = ['warning', 'purchase-bar'] as const;
/** `purchase-bar`: no purchase below the threshold and no 公益创投 grant; statutory methods are not barred by it. */
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** Working days for the defence and for the appeal (DESIGN: no text sets them; 5 to 7 days are usual). */
export const DEFENCE_WORKING_DAYS = 5;
export const APPEAL_WORKING_DAYS = 7;

/** A sanction as far as a day's standing goes. */
export interface SanctionFacts {
  readonly kind: SanctionKind;
  readonly effectiveFrom: Day;
  /** Last day, inclusive; null for a warning. */
  readonly effectiveTo: Day | null;
  /** First day on which it no longer counts: overturned or lifted. */
  readonly endedOn: Day | null;
}

/** Why a proposal is none: a bar has a length, a warning has none. */
export function proposalViolations(kind: SanctionKind, months: number | null): Violation[] {
  if (kind === 'purchase-bar')
    return months === null ? [refuse.barWithoutLength({ pointer: '/months' })] : [];
  return months === null ? [] : [refuse.warningWithLength({ pointer: '/months' })];
}

/** Last day of the defence, of the organization's appeal. */
export function defendBy(notifiedOn: Day, calendar: WorkingCalendar): DueDay {
  return workingDaysFrom(notifiedOn, DEFENCE_WORKING_DAYS, calendar);
}
export function appealBy(decidedOn: Day, calendar: WorkingCalendar): DueDay {
  return workingDaysFrom(decidedOn, APPEAL_WORKING_DAYS, calendar);
}

/** Why a defence or an appeal comes too late, or says nothing. */
export function answerViolations(today: Day, until: Day, text: string): Violation[] {
  return [
    ...(today > until ? [refuse.answerTooLate({ params: { until } })] : []),
    ...(text.trim() === '' ? [refuse.answerEmpty({ pointer: '/text' })] : []),
  ];
}

/** Nobody decides while the organization may still defend itself and has not. */
export function decisionViolations(facts: { today: Day; defendBy: Day; defended: boolean }): Violation[] {
  if (facts.defended || facts.today > facts.defendBy) return [];
  return [refuse.defenceRuns({ params: { until: facts.defendBy } })];
}

/** The days of a decision of today: a bar begins on the next day and lasts whole months. */
export function effectOf(today: Day, months: number | null): { effectiveFrom: Day; effectiveTo: Day | null } {
  if (months === null) return { effectiveFrom: today, effectiveTo: null };
  const effectiveFrom = addDays(today, 1);
  return { effectiveFrom, effectiveTo: addDays(addMonths(effectiveFrom, months), -1) };
}

/** Bars that keep a supplier out of purchases below the threshold on a day. */
export function barViolations(sanctions: readonly SanctionFacts[], day: Day): Violation[] {
  return sanctions.flatMap(({ kind, effectiveFrom, effectiveTo, endedOn }) => {
    const bars =
      kind === 'purchase-bar' && effectiveTo !== null && effectiveFrom <= day && day <= effectiveTo;
    if (!bars || (endedOn !== null && endedOn <= day)) return [];
    return [refuse.purchaseBarred({ params: { until: effectiveTo } })];
  });
}
