import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';

/** A round of offers as it is to be called; without a deadline where the method asks for no offers. */
export interface RoundWish {
  /** 最后报价: no round follows it. */
  readonly final: boolean;
  readonly dueAt: Date | null;
  /** What the consultation changed in the requirements; null where nothing did. */
  readonly changes: string | null;
}

/** Who calls the round, as seen by the requirements: what changes in them the purchaser's representative confirms. */
export type ChangeVoice = 'representative' | 'somebody-else' | 'panel-missing';

/** What decides whether a round may be called. */
export interface RoundFacts {
  readonly now: Date;
  /** Whether the method asks for offers after the review. */
  readonly asked: boolean;
  readonly voice: ChangeVoice;
}

/** Every reason against a round: no deadline or one in the past, changes that nobody may make. `dueAt`: where it stands. */
export function roundViolations(wish: RoundWish, facts: RoundFacts, dueAt = '/dueAt'): Violation[] {
  return [...dueViolations(wish, facts, dueAt), ...changeViolations(wish, facts)];
}

function dueViolations({ dueAt }: RoundWish, { now, asked }: RoundFacts, pointer: string): Violation[] {
  if (!asked) return dueAt ? [refuseAct.offersNotAsked({ pointer })] : [];
  if (!dueAt) return [refuseAct.offersDueMissing({ pointer })];
  return dueAt > now ? [] : [refuseAct.offersDueInPast({ pointer })];
}

function changeViolations({ changes }: RoundWish, { asked, voice }: RoundFacts): Violation[] {
  const pointer = '/changes';
  if (!changes) return [];
  if (!asked) return [refuseAct.offersNotAsked({ pointer })];
  if (voice === 'panel-missing') return [refuseAct.panelMissing({ pointer })];
  return voice === 'representative' ? [] : [refuseAct.changesUnconfirmed({ pointer })];
}
