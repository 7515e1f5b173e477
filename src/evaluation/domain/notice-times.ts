import { type Day, instantAt, later } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { DueDay } from '../../shared/due-day.js';
import { type ReminderKind, reminderPlan } from './reminders.js';

/** When one notice about a visit goes out. */
export interface NoticeTime {
  readonly kind: ReminderKind;
  readonly dueOn: Day;
  readonly provisional: boolean;
  readonly dueAt: Date;
}

/**
 * The notices of a visit at the template's hour. Before it is opened they are counted from its due day; afterwards
 * the escalations are counted from the day of its opening where that came later, because nobody could begin before.
 */
export function noticeTimes(
  due: DueDay,
  dueTime: string,
  calendar: WorkingCalendar,
  openedOn?: Day,
): NoticeTime[] {
  const base = openedOn === undefined ? due : { ...due, day: later(due.day, openedOn) };
  return reminderPlan(base, calendar)
    .filter(({ kind }) => kind !== 'reminder' || openedOn === undefined)
    .map(({ kind, day, provisional }) => ({
      kind,
      dueOn: day,
      provisional,
      dueAt: instantAt(day, dueTime),
    }));
}

/**
 * The hour at which notices go out: the visits' own, or the nearest at which nobody is disturbed.
 * `hours`: `HH:MM-HH:MM`, both inclusive, the first before the second.
 */
export function noticeHour(dueTime: string, hours: string): string {
  const [from = dueTime, to = dueTime] = hours.split('-');
  if (dueTime < from) return from;
  return dueTime > to ? to : dueTime;
}
