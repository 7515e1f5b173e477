import { type Day, addDays } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { Period } from './method-rules.js';
import { type CountedDay, countForward } from './period.js';

/** The dates of a challenge (质疑) and a complaint (投诉). */
export type DisputeKey =
  'reply' | 'complaint' | 'complaint-review' | 'complaint-copies' | 'complaint-decision';

/** A date of a dispute, with everything needed to check it by hand; nothing may come later. */
export interface DisputeDate extends CountedDay {
  readonly key: DisputeKey;
  readonly rule: string;
}

/** The periods as data. */
export const disputePeriods: Readonly<Record<DisputeKey, Period>> = {
  reply: { count: 7, unit: 'working-day', rule: '政府采购法 art. 53' },
  complaint: { count: 15, unit: 'working-day', rule: '政府采购法 art. 55' },
  'complaint-review': { count: 5, unit: 'working-day', rule: '94号令' },
  'complaint-copies': { count: 8, unit: 'working-day', rule: '94号令' },
  'complaint-decision': { count: 30, unit: 'working-day', rule: '政府采购法 art. 56' },
};

/** The finance department may suspend a procurement for so many days, weekends and holidays among them (政府采购法 art. 57). */
const MAXIMUM_SUSPENSION_DAYS = 30;

/**
 * A challenge received on a day: until when the buyer replies, and until when the challenger may complain. The latter
 * is counted from the reply, or, while there is none, from the last day for it.
 */
export function challengeDates(
  receivedOn: Day,
  calendar: WorkingCalendar,
  { repliedOn, periods = disputePeriods }: { repliedOn?: Day; periods?: typeof disputePeriods } = {},
): DisputeDate[] {
  const reply = dateOf('reply', receivedOn, calendar, periods);
  const complaint = dateOf('complaint', repliedOn ?? reply.date, calendar, periods);
  const missingYear = complaint.missingYear ?? (repliedOn ? undefined : reply.missingYear);
  return [reply, { ...complaint, missingYear, provisional: missingYear !== undefined }];
}

/** A complaint received by the finance department on a day: its review, the copies to the parties, the decision. */
export function complaintDates(
  receivedOn: Day,
  calendar: WorkingCalendar,
  periods = disputePeriods,
): DisputeDate[] {
  const keys = ['complaint-review', 'complaint-copies', 'complaint-decision'] as const;
  return keys.map((key) => dateOf(key, receivedOn, calendar, periods));
}

/** The last day of a suspension; as a cap it doesn't roll. */
export function suspensionEnds(suspendedOn: Day): Day {
  return addDays(suspendedOn, MAXIMUM_SUSPENSION_DAYS);
}

function dateOf(
  key: DisputeKey,
  start: Day,
  calendar: WorkingCalendar,
  periods: typeof disputePeriods,
): DisputeDate {
  const period = periods[key];
  return { key, rule: period.rule, ...countForward(calendar, start, period) };
}
