import { type Day, addDays, addMonths, day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseGroundwork } from './groundwork-refusals.js';
import { statutoryPeriods } from './methods/common-rules.js';

/** 是否专门面向中小企业. */
export const RESERVATIONS = ['nobody', 'small-and-medium-enterprises'] as const;
export type Reservation = (typeof RESERVATIONS)[number];

/** The reason against an expected month that is over before a tender could lawfully follow an intention of today. */
export function monthViolations(month: string, today: Day): Violation[] {
  const period = statutoryPeriods.intention;
  const days = period?.count ?? 0;
  const earliest = addDays(today, days);
  const lastOfMonth = addDays(addMonths(day(`${month}-01`), 1), -1);
  if (lastOfMonth >= earliest) return [];
  return [refuseGroundwork.monthTooSoon({ pointer: '/expectedMonth', params: { days, earliest } })];
}
