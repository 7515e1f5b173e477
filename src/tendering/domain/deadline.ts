import { type Day, later } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { MethodRules } from './method-rules.js';
import { refuse } from './refusals.js';
import { type TimetableDate, timetable } from './timetable.js';

/** The days that a buyer chose. */
export interface DeadlineFacts {
  readonly issuedOn: Day;
  readonly deadlineOn: Day;
}

/**
 * Why the chosen deadline cannot stand: bidders get too little time, documents would still be on supply after it,
 * or a calendar needed to tell isn't loaded. Empty for a method without a set period.
 */
export function deadlineViolations(
  rules: MethodRules,
  { issuedOn, deadlineOn }: DeadlineFacts,
  calendar: WorkingCalendar,
  pointer = '/deadline',
): Violation[] {
  const dates = timetable(rules, { issuedOn, deadlineOn }, calendar);
  const bounds = dates.filter(
    (date) => date.key === 'earliest-deadline' || date.key === 'document-supply-end',
  );
  const early = bounds.filter((date) => !date.provisional && deadlineOn < date.date);
  const missing = new Set(bounds.flatMap((date) => date.missingYear ?? []));
  return [
    ...early.map((date) => tooEarly(date, issuedOn, pointer)),
    ...[...missing].map((year) => refuse.calendarNotLoaded({ pointer, params: { year } })),
  ];
}

function tooEarly(
  { key, date, count, unit, rule }: TimetableDate,
  issuedOn: Day,
  pointer: string,
): Violation {
  const detail = { pointer, params: { min: count, unit, issued: issuedOn, earliest: date, rule } };
  if (key === 'document-supply-end') return refuse.supplyOutlastsDeadline(detail);
  return unit === 'working-day' ? refuse.workingPeriodTooShort(detail) : refuse.periodTooShort(detail);
}

/** The first day that may be chosen as deadline, or undefined when the method sets no period. */
export function earliestDeadline(
  rules: MethodRules,
  issuedOn: Day,
  calendar: WorkingCalendar,
): { day: Day; provisional: boolean } | undefined {
  const dates = timetable(rules, { issuedOn }, calendar);
  const period = dates.find((date) => date.key === 'earliest-deadline');
  const supply = dates.find((date) => date.key === 'document-supply-end') ?? period;
  return (
    period &&
    supply && { day: later(period.date, supply.date), provisional: period.provisional || supply.provisional }
  );
}
