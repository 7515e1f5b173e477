import { formatInstant } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { PitchAction, PitchState } from './pitch.lifecycle.js';
import { refuseReview } from './review-refusals.js';

/** Minutes of the parts of an appearance, the same for everybody (LOCAL). */
export interface PitchMinutes {
  readonly presentation: number;
  readonly questions: number;
  readonly scoring: number;
}

/** One appearance as its rules see it. */
export interface PitchFacts {
  readonly position: number;
  readonly state: PitchState;
  readonly postponed: boolean;
  /** Until when the present part lasts; null where it has no end. */
  readonly until: Date | null;
}

/** A step of one appearance. */
export interface PitchStep {
  readonly action: PitchAction;
  readonly reason?: string;
  readonly at: Date;
}

const ON_STAGE: readonly PitchState[] = ['presenting', 'questioned', 'scoring'];
const OVER: readonly PitchState[] = ['scored', 'missed'];

/** Minutes of the part that a step begins; undefined for one that has no end. */
export function minutesOf(action: PitchAction, minutes: PitchMinutes): number | undefined {
  const parts: Partial<Record<PitchAction, number>> = {
    present: minutes.presentation,
    question: minutes.questions,
    score: minutes.scoring,
  };
  return parts[action];
}

/** How many still have to appear or to be scored. */
export function openPitches(pitches: readonly Pick<PitchFacts, 'state'>[]): number {
  return pitches.filter(({ state }) => !OVER.includes(state)).length;
}

/** Why a step can't be taken: not in the order of the draw, the stage is taken, too soon, no reason. */
export function pitchViolations(
  own: PitchFacts,
  all: readonly PitchFacts[],
  { action, reason, at }: PitchStep,
): Violation[] {
  const isExcuse = action === 'postpone' || action === 'miss';
  return [
    ...(isExcuse && !reason ? [refuseReview.reasonMissing({ pointer: '/reason' })] : []),
    ...(action === 'postpone' && own.postponed ? [refuseReview.postponedOnce()] : []),
    ...(action === 'present' ? stageViolations(own, all) : []),
    ...(action === 'question' || action === 'score' ? endViolations(own, at, reason) : []),
  ];
}

function stageViolations(own: PitchFacts, all: readonly PitchFacts[]): Violation[] {
  const next = all
    .filter(({ state }) => !OVER.includes(state) && !ON_STAGE.includes(state))
    .reduce((first, { position }) => Math.min(first, position), own.position);
  return [
    ...(next < own.position ? [refuseReview.notNext({ params: { position: next } })] : []),
    ...(all.some(({ state }) => ON_STAGE.includes(state)) ? [refuseReview.stageTaken()] : []),
  ];
}

/** Everybody has the same minutes: a part that ends sooner needs a reason. */
function endViolations({ until }: PitchFacts, at: Date, reason: string | undefined): Violation[] {
  if (!until || at >= until || reason) return [];
  return [refuseReview.tooSoon({ pointer: '/reason', params: { until: formatInstant(until) } })];
}
