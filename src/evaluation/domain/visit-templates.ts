import { DEFAULT_VISIT_TEMPLATE, type VisitTemplate } from './visit-schedule.js';

/** The templates that a tender can choose; `none` for services that nobody can be asked about. */
const POINTS = {
  'one-three-six-months': DEFAULT_VISIT_TEMPLATE.points,
  none: [],
} as const;
export type TemplateCode = keyof typeof POINTS;

/** The template that a contract froze, at the hour of the day that is set. */
export function templateOf(code: TemplateCode, dueTime: string): VisitTemplate {
  return { points: POINTS[code], dueTime };
}
