import { type Day, addDays, addMonths } from '../../shared/days.js';

/**
 * The return visits of a service where neither its documents nor the district's rules say anything else (DESIGN): after the acceptance; with one in the middle
 * for more than half a year; every quarter and a month before the end for a year or more. Days are inclusive.
 */
export function usualVisits(serviceFrom: Day, serviceTo: Day) {
  const end = addDays(serviceTo, 1);
  if (addMonths(serviceFrom, 12) <= end) return 'quarterly-and-after';
  return addMonths(serviceFrom, 6) < end ? 'mid-term-and-after' : 'one-three-six-months';
}
