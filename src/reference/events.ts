import { message } from '../platform/index.js';

/** A year's working-day calendar was loaded or corrected: provisional dates in it can become exact. */
export const CalendarLoaded = message<{ year: number }>('reference.calendar-loaded');
