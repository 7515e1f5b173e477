import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export const OUTCOMES = ['answered', 'refused', 'unreachable'] as const;
/** How the asking of somebody ended. */
export type Outcome = (typeof OUTCOMES)[number];

export const ATTEMPT_OUTCOMES = ['answered', 'refused', 'not-reached'] as const;
/** How one attempt to ask somebody ended; who was never reached is unreachable after the last attempt. */
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export const SAMPLE_LISTS = ['main', 'reserve', 'extension'] as const;
/** The sample as it was drawn first, who stands by for it, and who was drawn later, because too few answered. */
export type SampleList = (typeof SAMPLE_LISTS)[number];

/** Somebody in a visit's sample. */
export interface Sampled {
  readonly list: SampleList;
  /** 1, 2, 3 … within the list, in the order of the draw. */
  readonly position: number;
  /** Undefined while nobody has tried, or nobody has answered. */
  readonly outcome: Outcome | undefined;
}

/** How many of the reserve stand in for people of the main sample who refused or can't be reached. */
export function releasedReserves(sample: readonly Sampled[]): number {
  return sample.filter(
    ({ list, outcome }) => list === 'main' && (outcome === 'refused' || outcome === 'unreachable'),
  ).length;
}

/** The main sample, its extensions, and of the reserve as many as are needed, in order. */
export function isToBeAsked(person: Sampled, sample: readonly Sampled[]): boolean {
  return person.list !== 'reserve' || person.position <= releasedReserves(sample);
}

/** Who is still to be asked: nobody who refused, could not be reached or has answered. */
export function stillToAsk<P extends Sampled>(sample: readonly P[]): P[] {
  return sample.filter((person) => person.outcome === undefined && isToBeAsked(person, sample));
}

/** Why an outcome can't be written down for somebody of the sample; every reason at once. */
export function outcomeViolations(
  person: Sampled,
  sample: readonly Sampled[],
  given: { outcome: AttemptOutcome; answers: boolean },
): Violation[] {
  const violations: Violation[] = [];
  if (!isToBeAsked(person, sample)) violations.push(refuse.reserveNotNeeded({ pointer: '/sampleId' }));
  if (given.outcome === 'answered' && !given.answers) {
    violations.push(refuse.answersMissing({ pointer: '/answers' }));
  }
  if (given.outcome !== 'answered' && given.answers) {
    violations.push(refuse.answersUnwanted({ pointer: '/answers' }));
  }
  return violations;
}
