import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';

/** DESIGN, in working days. */
export interface ReminderSettings {
  readonly remindBefore: number;
  readonly escalateToLeadAfter: number;
  readonly escalateToDistrictAfter: number;
}

export const DEFAULT_REMINDERS: ReminderSettings = {
  remindBefore: 3,
  escalateToLeadAfter: 2,
  escalateToDistrictAfter: 5,
};

export type ReminderKind = 'reminder' | 'lead-escalation' | 'district-escalation';

/**
 * When to remind before a visit's due day and to escalate after it. Each becomes a due row of its own; a row
 * whose visit has been submitted meanwhile tells nobody. Days of a provisional visit are provisional too.
 */
export function reminderPlan(
  due: DueDay,
  calendar: WorkingCalendar,
  settings = DEFAULT_REMINDERS,
): ({ readonly kind: ReminderKind } & DueDay)[] {
  const at = (kind: ReminderKind, workingDays: number) => {
    const on = workingDaysFrom(due.day, workingDays, calendar);
    return { kind, day: on.day, provisional: on.provisional || due.provisional };
  };
  return [
    at('reminder', -settings.remindBefore),
    at('lead-escalation', settings.escalateToLeadAfter),
    at('district-escalation', settings.escalateToDistrictAfter),
  ];
}
