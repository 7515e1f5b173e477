import { addDays, dayOf, formatInstant, instantAt } from './days.js';

/** `22:00-07:00`, Shanghai time: the first minute belongs to it, the last one doesn't. Equal ends: no quiet hours. */
export type QuietHours = string;

/** `at` itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(at: Date, hours: QuietHours): Date {
  const [from = '', to = ''] = hours.split('-');
  const time = formatInstant(at).slice(11, 16);
  const overnight = from > to;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return at;
  const today = dayOf(at);
  return instantAt(overnight && time >= from ? addDays(today, 1) : today, to);
}
