import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './need-refusals.js';
import type { NeedState } from './need.lifecycle.js';

/** Groups of beneficiaries; all but `residents` are key groups (重点人群). */
export const NEED_GROUPS = [
  'elderly-alone',
  'elderly-empty-nest',
  'children',
  'disabled',
  'poor',
  'veterans',
  'women',
  'residents',
] as const;
export type NeedGroup = (typeof NEED_GROUPS)[number];

/** How many of a group a need is about, as estimated. */
export interface GroupCount {
  readonly group: NeedGroup;
  readonly count: number;
}

export const NEED_SOURCES = ['grid-worker', 'meeting', 'hotline', 'web', 'sms', 'return-visit'] as const;
export type NeedSource = (typeof NEED_SOURCES)[number];

/** Why the figures of a need don't fit together. */
export function groupViolations(groups: readonly GroupCount[], total: number): Violation[] {
  const names = groups.map(({ group }) => group);
  return groups.flatMap(({ group, count }, n) => [
    ...(names.indexOf(group) < n ? [refuse.groupTwice({ pointer: `/groups/${n}/group` })] : []),
    ...(count > total ? [refuse.groupsAboveTotal({ pointer: `/groups/${n}/count`, params: { total } })] : []),
  ]);
}

/** Why a meeting is missing, or named where there was none. */
export function meetingViolations(
  source: NeedSource,
  meetingOn: Day | null,
  fileId: string | null,
): Violation[] {
  if (source === 'meeting') return meetingOn ? [] : [refuse.meetingMissing({ pointer: '/meetingOn' })];
  return meetingOn || fileId ? [refuse.meetingNotExpected({ pointer: '/meetingOn' })] : [];
}

/** What a decision on a need says. */
export interface DecisionFacts {
  readonly hasReporter: boolean;
  readonly answer: string | null;
}

/** Who reported a need gets an answer: it can't be closed without. */
export function decisionViolations({ hasReporter, answer }: DecisionFacts): Violation[] {
  return hasReporter && answer === null ? [refuse.answerMissing({ pointer: '/answer' })] : [];
}

/** A need as a merge looks at it. */
export interface MergeFacts {
  readonly id: string;
  readonly streetId: string;
  readonly state: NeedState;
}

const SURVIVING: readonly NeedState[] = ['registered', 'verified', 'adopted'];

/** Why a need can't be merged into another: itself, another street's, ended; or others are merged into it. */
export function mergeViolations(merged: MergeFacts, survivor: MergeFacts, absorbed: number): Violation[] {
  const pointer = '/survivorId';
  if (merged.id === survivor.id) return [refuse.mergedIntoItself({ pointer })];
  const fit = merged.streetId === survivor.streetId && SURVIVING.includes(survivor.state);
  return [
    ...(fit ? [] : [refuse.survivorUnfit({ pointer })]),
    ...(absorbed > 0 ? [refuse.hasMergedNeeds()] : []),
  ];
}

/** A ballot of residents' representatives, as the meeting counted it. */
export interface BallotFacts {
  readonly heldOn: Day;
  readonly households: number;
  readonly representatives: number;
  readonly attendance: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly votesAbstained: number;
}

/** How many representatives so many households have: one for 20 to 50 households (LOCAL). */
export function representativesOf(households: number): { least: number; most: number } {
  const least = Math.ceil(households / 50);
  return { least, most: Math.max(least, Math.floor(households / 20)) };
}

/** Why a ballot can't have been counted so. */
export function ballotViolations(ballot: BallotFacts, today: Day): Violation[] {
  const { households, representatives, attendance } = ballot;
  const votes = ballot.votesFor + ballot.votesAgainst + ballot.votesAbstained;
  const { least, most } = representativesOf(households);
  const inRange = representatives >= least && representatives <= most;
  const params = { households, least, most };
  return [
    ...(ballot.heldOn > today ? [refuse.ballotInFuture({ pointer: '/heldOn' })] : []),
    ...(inRange ? [] : [refuse.representativesOutOfRange({ pointer: '/representatives', params })]),
    ...(attendance > representatives
      ? [refuse.attendanceAboveRepresentatives({ pointer: '/attendance' })]
      : []),
    ...(votes > attendance ? [refuse.votesAboveAttendance({ pointer: '/votesFor' })] : []),
  ];
}

/** Items behind which no need stands: a tender without a real need behind it is just paperwork (LOCAL). */
export function needsViolations(
  items: readonly { readonly id: string; readonly title: string }[],
  needed: ReadonlySet<string>,
): Violation[] {
  return items.flatMap(({ id, title }, n) =>
    needed.has(id) ? [] : [refuse.itemWithoutNeed({ pointer: `/items/${n}`, params: { title } })],
  );
}
