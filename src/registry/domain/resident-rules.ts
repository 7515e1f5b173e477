import { type Day, yearOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseResident as refuse } from './resident-refusals.js';

/** Groups that get particular care (重点人群); that somebody belongs to one is sensitive (art. 28: 特定身份). */
export const KEY_GROUPS = [
  'elderly-living-alone',
  'disabled',
  'hardship',
  'left-behind-child',
  'under-correction',
] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

export const CONSENT_CHANNELS = ['paper', 'in-person', 'phone', 'online'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

export const GUARDIAN_RELATIONS = ['parent', 'grandparent', 'other-guardian'] as const;
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number];

/** Years in a band of birth years (DESIGN): enough for statistics, too coarse to tell anybody by. */
const BAND = 5;
const GUARDED_UNTIL = 14;

/** Why a band's first year is none. */
export function birthBandViolations(birthFrom: number, today: Day): Violation[] {
  const fits = birthFrom % BAND === 0 && birthFrom <= yearOf(today);
  return fits ? [] : [refuse.birthBandWrong({ pointer: '/birthFrom' })];
}

/** True when somebody of the band may be under fourteen today: the youngest possible counts, and an unknown age does not. */
export function needsGuardian(birthFrom: number | null, today: Day): boolean {
  return birthFrom !== null && yearOf(today) - (birthFrom + BAND - 1) <= GUARDED_UNTIL;
}

/** What is asked about a consent before it counts. */
export interface ConsentFacts {
  readonly birthFrom: number | null;
  readonly erased: boolean;
  /** The text that was read, if there is one of that scope. */
  readonly edition: number | undefined;
  /** The newest text of the scope when the consent was given. */
  readonly newest: number | undefined;
  readonly hasGuardian: boolean;
  readonly givenAt: Date;
  readonly now: Date;
  readonly today: Day;
}

/** Why a consent doesn't count; every reason at once. */
export function consentViolations(facts: ConsentFacts): Violation[] {
  const { edition, newest } = facts;
  const outdated = edition !== undefined && newest !== undefined && edition < newest;
  return [
    ...(facts.erased ? [refuse.residentErased()] : []),
    ...(edition === undefined ? [refuse.consentTextUnknown({ pointer: '/textId' })] : []),
    ...(outdated ? [refuse.consentTextOutdated({ pointer: '/textId', params: { edition: newest } })] : []),
    ...(facts.givenAt > facts.now ? [refuse.consentInFuture({ pointer: '/givenAt' })] : []),
    ...(needsGuardian(facts.birthFrom, facts.today) && !facts.hasGuardian
      ? [refuse.guardianMissing({ pointer: '/guardian' })]
      : []),
  ];
}
