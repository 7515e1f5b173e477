import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/**
 * Why a party is removed (清退): it colluded, gave false papers, refused orders, didn't perform, is barred from
 * purchases; something the framework names; or it is released for a good reason of its own.
 */
export const REMOVAL_GROUNDS = [
  'collusion',
  'false-papers',
  'refused-orders',
  'non-performance',
  'barred',
  'agreed',
  'released',
] as const;
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number];

/** What decides whether a party may be removed. */
export interface RemovalFacts {
  readonly ground: RemovalGround;
  /** Orders it refused or left unanswered. */
  readonly refused: number;
  /** It may take part in purchases today. */
  readonly isEligible: boolean;
  /** An order waits for its answer. */
  readonly isAsked: boolean;
}

/** Every reason against a removal: what the program itself knows has to bear the ground out. */
export function removalViolations({ ground, refused, isEligible, isAsked }: RemovalFacts): Violation[] {
  const pointer = '/ground';
  return [
    ...(ground === 'refused-orders' && refused === 0 ? [refuse.groundWithoutRefusal({ pointer })] : []),
    ...(ground === 'barred' && isEligible ? [refuse.groundWithoutBar({ pointer })] : []),
    ...(isAsked && ground !== 'barred' ? [refuse.partyOrdered()] : []),
  ];
}

/** Why entry is not opened again: it was not announced, or enough parties are left (LOCAL share). */
export function reentryViolations(facts: {
  readonly reentry: string | null;
  /** Parties that stand now, and all that were ever admitted. */
  readonly count: number;
  readonly total: number;
  readonly percent: number;
}): Violation[] {
  const { reentry, count, total, percent } = facts;
  return [
    ...(reentry ? [] : [refuse.reentryNotAgreed()]),
    ...(count * 100 < total * percent ? [] : [refuse.enoughParties({ params: { count, total, percent } })]),
  ];
}
