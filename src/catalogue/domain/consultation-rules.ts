import { type Day, addDays, daysBetween } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './consultation-refusals.js';

/** 议事会, 听证会, 恳谈会, 居民代表会议, 联席会议, 网上征求意见. */
export const CONSULTATION_FORMS = [
  'deliberation',
  'hearing',
  'discussion',
  'assembly',
  'joint-meeting',
  'online',
] as const;
export type ConsultationForm = (typeof CONSULTATION_FORMS)[number];

export const OUTCOMES = ['supported', 'not-supported'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ADOPTIONS = ['adopted', 'partly', 'not-adopted'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** Fewest days for which an online consultation is open, both ends counted (DESIGN). */
export const ONLINE_DAYS = 7;

/** For how many days what the committee law names stays public, the first day not counted (城市居民委员会组织法 art. 34). */
export const PUBLIC_DAYS = 15;

/** A consultation to announce. */
export interface AnnouncementFacts {
  readonly form: ConsultationForm;
  readonly opensOn: Day;
  /** Last day for comments, inclusive; the day of a meeting. */
  readonly closesOn: Day;
  readonly place: string | null;
  readonly today: Day;
  readonly listState: string;
  readonly itemCount: number;
}

/** Every reason against announcing it. */
export function announcementViolations(facts: AnnouncementFacts): Violation[] {
  const { form, opensOn, closesOn, place, today, listState, itemCount } = facts;
  const online = form === 'online';
  const open = daysBetween(opensOn, closesOn) + 1;
  return [
    ...(['drafted', 'submitted'].includes(listState) ? [] : [refuse.listClosed({ pointer: '/listId' })]),
    ...(itemCount > 0 ? [] : [refuse.listEmpty({ pointer: '/listId' })]),
    ...(opensOn < today ? [refuse.opensInPast({ pointer: '/opensOn', params: { today } })] : []),
    ...(closesOn < opensOn ? [refuse.closesBeforeOpening({ pointer: '/closesOn' })] : []),
    ...(online && open > 0 && open < ONLINE_DAYS
      ? [refuse.openTooShort({ pointer: '/closesOn', params: { days: ONLINE_DAYS } })]
      : []),
    ...(online || place ? [] : [refuse.placeMissing({ pointer: '/place' })]),
    ...(online && place ? [refuse.placeNotExpected({ pointer: '/place' })] : []),
  ];
}

/** Why a comment comes too early or too late. */
export function commentViolations(
  { state, opensOn, closesOn }: { state: string; opensOn: Day; closesOn: Day },
  today: Day,
): Violation[] {
  if (state !== 'announced') return [refuse.concluded()];
  if (opensOn <= today && today <= closesOn) return [];
  return [refuse.notOpen({ params: { from: opensOn, to: closesOn } })];
}

/** How a comment was judged says why, unless it was adopted whole. */
export function adoptionViolations(adoption: Adoption, reason: string | null): Violation[] {
  return adoption === 'adopted' || reason ? [] : [refuse.reasonMissing({ pointer: '/reason' })];
}

/** What a conclusion is judged by. */
export interface ConclusionFacts {
  readonly form: ConsultationForm;
  readonly closesOn: Day;
  readonly today: Day;
  readonly unjudged: number;
  /** True while an item of the list may still be changed. */
  readonly itemsDrafted: boolean;
  readonly outcome: Outcome;
  readonly representatives: number | null;
  readonly attendance: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
}

/** Every reason against concluding it so. */
export function conclusionViolations(facts: ConclusionFacts): Violation[] {
  const { form, closesOn, today, unjudged, itemsDrafted } = facts;
  // A meeting may conclude on its day; what is open online is open until the day is over.
  const over = form === 'online' ? today > closesOn : today >= closesOn;
  return [
    ...(over ? [] : [refuse.stillOpen({ params: { to: closesOn } })]),
    ...(unjudged > 0 ? [refuse.commentsUnjudged({ params: { count: unjudged } })] : []),
    ...(itemsDrafted ? [refuse.itemsDrafted()] : []),
    ...attendanceViolations(facts),
    ...(form === 'assembly' ? assemblyViolations(facts) : []),
  ];
}

function attendanceViolations({ form, attendance, votesFor, votesAgainst }: ConclusionFacts): Violation[] {
  const pointer = '/attendance';
  if (form === 'online') return attendance === null ? [] : [refuse.attendanceNotExpected({ pointer })];
  if (attendance === null) return [refuse.attendanceMissing({ pointer })];
  const votes = (votesFor ?? 0) + (votesAgainst ?? 0);
  return votes > attendance ? [refuse.votesAboveAttendance({ pointer: '/votesFor' })] : [];
}

/** Two thirds present, more than half of them for it (城市居民委员会组织法 art. 28). */
function assemblyViolations(facts: ConclusionFacts): Violation[] {
  const { representatives, attendance, votesFor, votesAgainst, outcome } = facts;
  const votes =
    votesFor === null || votesAgainst === null ? [refuse.votesMissing({ pointer: '/votesFor' })] : [];
  if (representatives === null) {
    return [refuse.representativesMissing({ pointer: '/representatives' }), ...votes];
  }
  if (attendance === null) return votes;
  const params = { representatives, attendance };
  return [
    ...(attendance > representatives
      ? [refuse.attendanceAboveRepresentatives({ pointer: '/attendance' })]
      : []),
    ...(attendance * 3 < representatives * 2
      ? [refuse.quorumMissed({ pointer: '/attendance', params })]
      : []),
    ...votes,
    ...(outcome === 'supported' && votesFor !== null && votesFor * 2 <= attendance
      ? [refuse.majorityMissed({ pointer: '/outcome' })]
      : []),
  ];
}

/** Items on which residents were not consulted, or that they did not support. */
export function consultedViolations(
  items: readonly { readonly id: string; readonly title: string; readonly state: string }[],
  consulted: ReadonlySet<string>,
): Violation[] {
  return items.flatMap(({ id, title, state }, n) =>
    state === 'withdrawn' || consulted.has(id)
      ? []
      : [refuse.itemNotConsulted({ pointer: `/items/${n}`, params: { title } })],
  );
}

/** First day on which something that became public on `from` may be taken down. */
export function endsNotBefore(from: Day): Day {
  return addDays(from, PUBLIC_DAYS);
}

/** The last of the days for which something that became public on `from` stays so by rule; inclusive. */
export function publicThrough(from: Day): Day {
  return addDays(endsNotBefore(from), -1);
}

/** Why a publication can't end on a day: it has ended, or its time is not over and no order demands it. */
export function endViolations(
  { notBefore, endedOn }: { notBefore: Day; endedOn: Day | null },
  today: Day,
  order: string | null,
): Violation[] {
  if (endedOn !== null) return [refuse.publicationEnded({ params: { day: endedOn } })];
  return today < notBefore && order === null
    ? [refuse.publicationTooShort({ params: { day: notBefore } })]
    : [];
}
