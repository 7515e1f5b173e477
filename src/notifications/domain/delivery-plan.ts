import { type Day, addDays, dayOf, instantAt, yearOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { Channel } from './channels.js';
import { isDuty } from './duties.js';
import type { NoticeKind } from './notice-texts.js';
import { type QuietHours, afterQuiet } from '../../shared/quiet-hours.js';

/** `daily` gathers a day's mail into one; duties go out by themselves whatever the pace. */
export const MAIL_PACES = ['at-once', 'daily', 'never'] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** What a receiver wants. */
export interface Wishes {
  readonly mailPace: MailPace;
  readonly quietHours: QuietHours;
  /** What was chosen for this kind and channel; undefined: nothing. */
  readonly chosen: boolean | undefined;
}

/** When one message goes out by one channel. */
export interface DeliveryPlan {
  readonly at: Date;
  /** Day of the digest that it waits for; null: it goes by itself. */
  readonly day: Day | null;
}

/** Whether a receiver is told of a kind by a channel: mail unless he said no, short messages only when he asked. */
export function isWanted(
  kind: NoticeKind,
  channel: Channel,
  { mailPace, chosen }: Omit<Wishes, 'quietHours'>,
): boolean {
  if (isDuty(kind)) return true;
  if (channel === 'mail') return mailPace !== 'never' && chosen !== false;
  return chosen === true;
}

/** Where a message goes; null: nowhere. Without a calendar for the digest's day it goes by itself. */
export function planDelivery(
  kind: NoticeKind,
  channel: Channel,
  wishes: Wishes,
  { now, digestTime, calendar }: { now: Date; digestTime: string; calendar: WorkingCalendar },
): DeliveryPlan | null {
  if (!isWanted(kind, channel, wishes)) return null;
  const gathers = channel === 'mail' && wishes.mailPace === 'daily' && !isDuty(kind);
  const day = gathers ? digestDay(now, digestTime, calendar) : null;
  if (day) return { day, at: afterQuiet(instantAt(day, digestTime), wishes.quietHours) };
  return { day: null, at: afterQuiet(now, wishes.quietHours) };
}

/** The working day whose digest has not gone out yet; null where the calendar ends. */
export function digestDay(now: Date, digestTime: string, calendar: WorkingCalendar): Day | null {
  const today = dayOf(now);
  for (let on = now < instantAt(today, digestTime) ? today : addDays(today, 1); ; on = addDays(on, 1)) {
    if (!calendar.has(yearOf(on))) return null;
    if (calendar.isWorkingDay(on)) return on;
  }
}
