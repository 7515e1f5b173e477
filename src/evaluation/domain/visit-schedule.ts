import { type Day, instantAt } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, rolledForward } from '../../shared/due-day.js';
import { refuse } from './refusals.js';
import { refuseTemplate } from './template-refusals.js';
import {
  type NominalVisit,
  RECHECK,
  REQUESTED_KINDS,
  type ServicePeriod,
  type VisitPoint,
  isDuringDelivery,
  nominalVisits,
} from './visit-points.js';
import { weightViolations } from './weighted-parts.js';

/** Frozen into the contract before signing. */
export interface VisitTemplate {
  readonly points: readonly VisitPoint[];
  /** Shanghai wall clock, `HH:MM`, at which a visit falls due. */
  readonly dueTime: string;
}

/** DESIGN: +1, +3 and +6 months after acceptance, weights 30/30/40, at 09:00. */
export const DEFAULT_VISIT_TEMPLATE: VisitTemplate = {
  points: [
    { code: 'month-1', kind: 'follow-up', months: 1, weight: '30' },
    { code: 'month-3', kind: 'follow-up', months: 3, weight: '30' },
    { code: 'month-6', kind: 'follow-up', months: 6, weight: '40' },
  ],
  dueTime: '09:00',
};

export interface VisitDue extends DueDay {
  /** The matching day before any rolling; re-planning starts from it again. */
  readonly nominal: Day;
  readonly dueAt: Date;
}

/** One visit of a template with its times. */
export type ScheduledVisit = VisitDue & NominalVisit;

/** Every visit of a template for a contract as it stands, in order of the template. */
export function visitSchedule(
  period: ServicePeriod,
  template: VisitTemplate,
  calendar: WorkingCalendar,
): ScheduledVisit[] {
  return nominalVisits(template.points, period).map((visit) => ({
    ...visit,
    ...visitDue(visit.nominal, template.dueTime, calendar),
  }));
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
  points.forEach(({ months, kind }, index) => {
    const pointer = `/points/${index}/months`;
    const before = points.slice(0, index).findLast((point) => point.kind === kind)?.months ?? 0;
    const whole = Number.isInteger(months) && (kind === 'mid-term' || months > before);
    if (!whole) violations.push(refuse.visitsNotInOrder({ pointer }));
    violations.push(...pointViolations(points, index));
  });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(dueTime))
    violations.push(refuse.dueTimeMalformed({ pointer: '/dueTime' }));
  const weights = Object.fromEntries(points.map((point, index) => [index, point.weight]));
  return [...violations, ...weightViolations(weights, '/points')];
}

/** What is wrong with a point's name and weight, by the points beside it. */
function pointViolations(points: readonly VisitPoint[], index: number): Violation[] {
  const point = points[index];
  if (!point) return [];
  const { code, kind, weight } = point;
  const at = { pointer: `/points/${index}/code`, params: { code } };
  // A row of quarters has names of its own: quarter-1, quarter-2 …
  const inRow = points.some((each) => each.kind === 'quarterly' && isNumbered(code, each.code));
  const first = points.findIndex((each) => each.code === code) === index;
  const reserved = [...REQUESTED_KINDS, RECHECK].some((each) => isNumbered(code, each));
  const weighs = isDuringDelivery(kind) && Number(weight) !== 0;
  return [
    ...(weighs ? [refuseTemplate.deliveryVisitWeighs({ pointer: `/points/${index}/weight` })] : []),
    ...(first && !inRow ? [] : [refuse.visitCodeTwice(at)]),
    ...(reserved ? [refuseTemplate.visitCodeReserved(at)] : []),
  ];
}

function isNumbered(code: string, name: string): boolean {
  return code.startsWith(`${name}-`) && /^\d+$/.test(code.slice(name.length + 1));
}
