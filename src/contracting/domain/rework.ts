import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { AcceptanceResult } from './acceptance-rules.js';
import { refuseDelivery as refuse } from './delivery-refusals.js';

/** Why something is sent back, and by when it is handed in again. */
export interface ReworkAsked {
  readonly reason: string;
  readonly reworkBy?: Day;
}

/** An item of the standard as it was found. */
export interface FoundItem {
  readonly title: string;
  readonly conforms: boolean;
  readonly note?: string;
}

/** What passed at an earlier acceptance stands; only the rest is judged again. */
export function stagedItems<T extends FoundItem>(before: readonly T[], judged: readonly T[]): T[] {
  const again = new Set(judged.map(({ title }) => title));
  return [...before.filter(({ title, conforms }) => conforms && !again.has(title)), ...judged];
}

/** Why a later acceptance can't find this: what was sent back is not judged, or what passed is taken back. */
export function stagedViolations(before: readonly FoundItem[], judged: readonly FoundItem[]): Violation[] {
  const passed = new Set(before.filter(({ conforms }) => conforms).map(({ title }) => title));
  const again = new Set(judged.map(({ title }) => title));
  return [
    ...before
      .filter(({ title, conforms }) => !conforms && !again.has(title))
      .map(({ title }) => refuse.reworkedItemNotJudged({ pointer: '/items', params: { item: title } })),
    ...judged.flatMap(({ title, conforms }, n) => {
      const at = { pointer: `/items/${n}/conforms`, params: { item: title } };
      return !conforms && passed.has(title) ? [refuse.itemPassedAlready(at)] : [];
    }),
  ];
}

/** Nothing is refused for good that was not sent back for rework before (DESIGN). */
export function refusalViolations(result: AcceptanceResult, returns: number): Violation[] {
  return result === 'refuse' && returns === 0 ? [refuse.refusedWithoutRework({ pointer: '/refused' })] : [];
}

/** A day for rework lies after today, and is there only for what is sent back. */
export function reworkDayViolations(
  result: AcceptanceResult,
  reworkBy: Day | undefined,
  today: Day,
): Violation[] {
  const at = { pointer: '/reworkBy' };
  if (reworkBy === undefined) return [];
  if (result !== 'return') return [refuse.reworkDayWithoutReturn(at)];
  return reworkBy <= today ? [refuse.reworkDayPast(at)] : [];
}
