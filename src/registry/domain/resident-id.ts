import { isDay } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Why a text is no resident identity number (GB 11643-1999). The number itself never enters a violation, and is
 * never stored in clear.
 */
export function residentIdViolations(text: string, pointer = '/residentId'): Violation[] {
  const id = text.normalize('NFKC').trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return [refuse.residentIdFormat({ pointer })];
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(birth)) return [refuse.residentIdDate({ pointer })];
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(id.charAt(at)), 0);
  return CHECKS.charAt(total % 11) === id.charAt(17) ? [] : [refuse.residentIdCheck({ pointer })];
}
