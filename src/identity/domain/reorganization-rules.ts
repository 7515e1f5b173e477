import { type Day, addDays } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export const REORGANIZATIONS = ['split', 'merge'] as const;
export type ReorganizationKind = (typeof REORGANIZATIONS)[number];

/** A community that ends, as it stands before. */
export interface Predecessor {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** What a split or a merger of communities is judged by. */
export interface ReorganizationFacts {
  readonly kind: ReorganizationKind;
  /** First day of the successors. */
  readonly effectiveOn: Day;
  readonly today: Day;
  /** How many predecessors were named; those that exist. */
  readonly named: number;
  readonly predecessors: readonly Predecessor[];
  /** Names of the successors. */
  readonly successors: readonly string[];
}

/** Every reason against it. One community is split into two or more; two or more of one street are merged into one. */
export function reorganizationViolations(facts: ReorganizationFacts): Violation[] {
  const { kind, predecessors, successors, named, effectiveOn, today } = facts;
  const [least, most] = kind === 'split' ? [1, 1] : [2, 20];
  const parents = new Set(predecessors.map(({ parentId }) => parentId));
  return [
    ...(named < least || named > most ? [refuse.predecessorCount({ pointer: '/predecessorIds' })] : []),
    ...(predecessors.length < named ? [refuse.unitUnknown({ pointer: '/predecessorIds' })] : []),
    ...predecessors.flatMap((each, at) => predecessorViolations(each, effectiveOn, `/predecessorIds/${at}`)),
    ...(parents.size > 1 ? [refuse.predecessorsOfSeveralStreets({ pointer: '/predecessorIds' })] : []),
    ...((kind === 'split') === successors.length > 1
      ? []
      : [refuse.successorCount({ pointer: '/successors' })]),
    ...(new Set(successors).size < successors.length
      ? [refuse.successorNameTwice({ pointer: '/successors' })]
      : []),
    ...(effectiveOn <= today
      ? [refuse.reorganizationBackdated({ pointer: '/effectiveOn', params: { today } })]
      : []),
  ];
}

function predecessorViolations(unit: Predecessor, effectiveOn: Day, pointer: string): Violation[] {
  const { kind, name, validFrom, validTo } = unit;
  return [
    ...(kind === 'community' ? [] : [refuse.predecessorKind({ pointer, params: { name } })]),
    ...(validTo === null ? [] : [refuse.unitClosed({ pointer, params: { lastDay: validTo } })]),
    ...(validFrom < effectiveOn ? [] : [refuse.unitEndsEarly({ pointer })]),
  ];
}

/** Last day of what ends: the day before the successors begin. */
export function lastDayOf(effectiveOn: Day): Day {
  return addDays(effectiveOn, -1);
}
