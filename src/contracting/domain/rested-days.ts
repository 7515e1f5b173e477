import { type Day, addDays, daysBetween } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';

/** Days by which something of a milestone has to happen. */
export interface MilestoneDays {
  readonly dueOn: Day | null;
  readonly acceptBy: Day | null;
  readonly reworkBy: Day | null;
}

/** While a contract rests its clocks stand: a day that had not come yet comes later by as long as it rested, on a working day. */
export function restedDays(
  { dueOn, acceptBy, reworkBy }: MilestoneDays,
  rest: { readonly from: Day; readonly to: Day },
  calendar: WorkingCalendar,
): MilestoneDays {
  const days = daysBetween(rest.from, rest.to);
  const later = (on: Day | null) => {
    return on === null || on < rest.from ? on : rolledForward(addDays(on, days), calendar).day;
  };
  return { dueOn: later(dueOn), acceptBy: later(acceptBy), reworkBy: later(reworkBy) };
}
