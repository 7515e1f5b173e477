import { addDays, dayOf, formatInstant, instantAt, yearOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { RedFlag } from './red-flags.js';

/** What a ticket says: what was reported about which service, and nobody's name. */
export const FLAG_TEXTS: Readonly<Record<RedFlag, (project: string) => { title: string; text: string }>> = {
  'not-received': (project) => ({
    title: `回访反映未接受服务：${project}`,
    text: `“${project}”回访中有服务对象反映未接受过服务，而服务台账有记录。请核实台账并反馈处理结果。`,
  }),
  charged: (project) => ({
    title: `回访反映向居民收费：${project}`,
    text: `“${project}”回访中有服务对象反映被收取费用，而该服务由财政付费。请核实并反馈处理结果。`,
  }),
  privacy: (project) => ({
    title: `回访反映个人信息问题：${project}`,
    text: `“${project}”回访中有服务对象反映个人信息被泄露或挪作他用。请核实并反馈处理结果。`,
  }),
  safety: (project) => ({
    title: `回访反映安全问题：${project}`,
    text: `“${project}”回访中有服务对象反映发生安全事故或存在安全隐患。请立即核实并反馈处理结果。`,
  }),
};

/**
 * By when the street reports: the same time of the next working day. Where the year's calendar is not loaded, the next
 * calendar day, which can only be earlier.
 */
export function flagDue(raisedAt: Date, calendar: WorkingCalendar): Date {
  const today = dayOf(raisedAt);
  const tomorrow = addDays(today, 1);
  const known = [0, 1, 2].every((n) => calendar.has(yearOf(addDays(today, 5 * n))));
  const due = known ? calendar.addWorkingDays(today, 1) : tomorrow;
  return instantAt(due, formatInstant(raisedAt).slice(11, 16));
}
