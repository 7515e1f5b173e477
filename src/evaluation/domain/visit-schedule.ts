import { type Day, addMonths, instantAt } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, rolledForward } from '../../shared/due-day.js';
import { refuse } from './refusals.js';
import { weightViolations } from './weighted-parts.js';

/** One return visit of a template. */
export interface VisitPoint {
  /** Stable name, `month-1`: the visit is planned once for it, however often the plan is made. */
  readonly code: string;
  readonly monthsAfterAcceptance: number;
  /** Percent of the project's effectiveness. */
  readonly weight: string;
}

/** Frozen into the contract before signing. */
export interface VisitTemplate {
  readonly points: readonly VisitPoint[];
  /** Shanghai wall clock, `HH:MM`, at which a visit falls due. */
  readonly dueTime: string;
}

/** DESIGN: +1, +3 and +6 months after acceptance, weights 30/30/40, at 09:00. */
export const DEFAULT_VISIT_TEMPLATE: VisitTemplate = {
  points: [
    { code: 'month-1', monthsAfterAcceptance: 1, weight: '30' },
    { code: 'month-3', monthsAfterAcceptance: 3, weight: '30' },
    { code: 'month-6', monthsAfterAcceptance: 6, weight: '40' },
  ],
  dueTime: '09:00',
};

export interface VisitDue extends DueDay {
  /** The matching day before any rolling; re-planning starts from it again. */
  readonly nominal: Day;
  readonly dueAt: Date;
}

/** Every visit of a template after an acceptance, in order of the template. */
export function visitSchedule(
  acceptedOn: Day,
  template: VisitTemplate,
  calendar: WorkingCalendar,
): (VisitDue & { readonly code: string })[] {
  return template.points.map(({ code, monthsAfterAcceptance }) => {
    // Counted from the acceptance each time: a short month before must not pull later visits off the 31st.
    const nominal = addMonths(acceptedOn, monthsAfterAcceptance);
    return { code, ...visitDue(nominal, template.dueTime, calendar) };
  });
}

/**
 * When a visit of that nominal day falls due: on it, or on the next working day; on the raw day, marked
 * provisional, while the calendar of its year isn't loaded. Run again when a calendar is loaded.
 */
export function visitDue(nominal: Day, dueTime: string, calendar: WorkingCalendar): VisitDue {
  const due = rolledForward(nominal, calendar);
  return { nominal, ...due, dueAt: instantAt(due.day, dueTime) };
}

/** What is wrong with a template; every reason at once. */
export function templateViolations({ points, dueTime }: VisitTemplate): Violation[] {
  const violations: Violation[] = [];
  if (points.length === 0) return [refuse.templateEmpty({ pointer: '/points' })];
  points.forEach(({ monthsAfterAcceptance: months, code }, index) => {
    const pointer = `/points/${index}/monthsAfterAcceptance`;
    const before = points[index - 1]?.monthsAfterAcceptance ?? 0;
    if (!Number.isInteger(months) || months <= before) violations.push(refuse.visitsNotInOrder({ pointer }));
    if (points.findIndex((point) => point.code === code) !== index) {
      violations.push(refuse.visitCodeTwice({ pointer: `/points/${index}/code`, params: { code } }));
    }
  });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(dueTime))
    violations.push(refuse.dueTimeMalformed({ pointer: '/dueTime' }));
  const weights = Object.fromEntries(points.map((point, index) => [index, point.weight]));
  return [...violations, ...weightViolations(weights, '/points')];
}
