import type { VisitPoint } from './visit-points.js';
import { DEFAULT_VISIT_TEMPLATE, type VisitTemplate } from './visit-schedule.js';

const AFTERWARDS = DEFAULT_VISIT_TEMPLATE.points;

/**
 * The templates that a tender can choose (DESIGN): after the acceptance; with one in the middle of a service of more than
 * half a year; quarterly and once more a month before the end for services of a year; `none` for services that nobody can
 * be asked about. Visits during delivery are read by themselves and have no weight in the effectiveness.
 */
const POINTS = {
  'one-three-six-months': AFTERWARDS,
  'mid-term-and-after': [{ code: 'mid-term', kind: 'mid-term', months: 0, weight: '0' }, ...AFTERWARDS],
  'quarterly-and-after': [
    { code: 'quarter', kind: 'quarterly', months: 3, weight: '0' },
    { code: 'final', kind: 'final', months: 1, weight: '0' },
    ...AFTERWARDS,
  ],
  none: [],
} as const satisfies Readonly<Record<string, readonly VisitPoint[]>>;
export type TemplateCode = keyof typeof POINTS;

/** The template that a contract froze, at the hour of the day that is set. */
export function templateOf(code: TemplateCode, dueTime: string): VisitTemplate {
  return { points: POINTS[code], dueTime };
}
