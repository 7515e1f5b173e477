import type { Plain } from '../../shared/canonical-json.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseAct } from './act-refusals.js';
import type { MethodRules } from './method-rules.js';
import { countForward } from './period.js';
import { refuse } from './refusals.js';

/** A term that says something else than before; texts for people, null for what is empty. */
export interface TermChange {
  /** @example ceiling */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The terms that differ, by name. */
export function termChanges(
  before: Readonly<Record<string, Plain>>,
  after: Readonly<Record<string, Plain>>,
): TermChange[] {
  return Object.keys(after).flatMap((field) => {
    const [old, now] = [shown(before[field]), shown(after[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

function shown(value: Plain | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** What decides whether an amendment may be issued. */
export interface AmendmentFacts {
  readonly issuedOn: Day;
  readonly deadlineBefore: Day;
  readonly deadlineAfter: Day;
  /** Terms that change, the deadline itself left out. */
  readonly changed: readonly string[];
}

/**
 * Every reason against an amendment: it says nothing new, brings the deadline forward, or leaves bidders less time than
 * the law gives them for a clarification that may touch their bids; then the deadline moves with it.
 */
export function amendmentViolations(
  rules: MethodRules,
  { issuedOn, deadlineBefore, deadlineAfter, changed }: AmendmentFacts,
  calendar: WorkingCalendar,
): Violation[] {
  const pointer = '/deadline';
  if (changed.length === 0 && deadlineAfter === deadlineBefore) return [refuseAct.nothingAmended()];
  if (deadlineAfter < deadlineBefore)
    return [refuseAct.deadlineBroughtForward({ pointer, params: { deadline: deadlineBefore } })];
  const period = rules.periods['clarification-cutoff'];
  if (!period || changed.length === 0) return [];
  const earliest = countForward(calendar, issuedOn, period);
  if (earliest.missingYear !== undefined)
    return [refuse.calendarNotLoaded({ pointer, params: { year: earliest.missingYear } })];
  if (deadlineAfter >= earliest.raw) return [];
  const params = { days: period.count, unit: period.unit, earliest: earliest.raw, rule: period.rule };
  return [refuseAct.amendmentTooLate({ pointer, params })];
}

/** The last day for questions: that of clarifications; null where the method sets none and the deadline is the last moment. */
export function questionViolations(today: Day, cutoff: Day | null): Violation[] {
  return cutoff === null || today <= cutoff ? [] : [refuseAct.questionTooLate({ params: { cutoff } })];
}
