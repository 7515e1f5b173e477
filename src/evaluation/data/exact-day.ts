import { refuseReference } from '../../reference/index.js';
import { type Day, yearOf } from '../../shared/days.js';
import type { DueDay } from '../../shared/due-day.js';
import { RuleBroken } from '../../shared/refused.js';

/** A day that binds people is never guessed: RuleBroken (422) where its year's calendar is not loaded. */
export function exactDay({ day, provisional }: DueDay): Day {
  const year = yearOf(day);
  RuleBroken.unlessEmpty(provisional ? [refuseReference.calendarUnavailable({ params: { year } })] : []);
  return day;
}
