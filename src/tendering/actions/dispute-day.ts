import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { DisputeDate, DisputeKey } from '../domain/dispute-clocks.js';
import type { CountedDay } from '../domain/period.js';
import { refuse } from '../domain/refusals.js';

/** A counted day. RuleBroken (422) while the calendar that it hangs on is not loaded: a year is never guessed. */
export function exactDay({ date, missingYear: year }: CountedDay): Day {
  RuleBroken.unlessEmpty(year === undefined ? [] : [refuse.calendarNotLoaded({ params: { year } })]);
  return date;
}

/** A clock's day, as exact. */
export function dayIn(dates: readonly DisputeDate[], key: DisputeKey): Day {
  const found = dates.find((date) => date.key === key);
  if (!found) throw new RangeError(`no date ${key}`);
  return exactDay(found);
}
