import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseRelation } from './relation-refusals.js';
import {
  type Kinship,
  type Party,
  type Path,
  type Position,
  type RelationKind,
  isKinship,
  isPosition,
  isResponsible,
} from './relations.js';

/** A share from which its holder controls a unit (控股). DESIGN: half, without looking for a lesser holder's influence. */
export const CONTROLLING_PERCENT = 50;

/** Why a person may judge nothing of a supplier (政府采购法实施条例 art. 9). */
export interface RecusalTie {
  readonly kind: Position | 'controlling-shareholder' | Kinship;
  /** The supplier. */
  readonly unitId: string;
  /** Last day of a position or holding; null while it lasts, and for relatives. */
  readonly until: Day | null;
}

/** Why two suppliers may not bid for one contract (政府采购法实施条例 art. 18). */
export type ConflictKind = 'same-responsible-person' | 'holding' | 'management';

/** Two suppliers that may not bid for one contract. */
export interface SupplierConflict {
  readonly kind: ConflictKind;
  readonly units: readonly [string, string];
}

/** Relation as somebody enters it. */
export interface RelationFacts {
  readonly kind: RelationKind;
  /** What stands at its beginning. */
  readonly from: 'person' | 'unit';
  readonly percent: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Why a relation to a unit can't be recorded; every reason at once. */
export function relationViolations(relation: RelationFacts, today: Day): Violation[] {
  const { kind, from, percent } = relation;
  return [
    ...(isPosition(kind) && from === 'unit' ? [refuseRelation.positionOfUnit({ pointer: '/person' })] : []),
    ...(kind === 'manager' && from === 'person'
      ? [refuseRelation.managerIsUnit({ pointer: '/unitId' })]
      : []),
    ...(isKinship(kind) ? [refuseRelation.kinOfUnit({ pointer: '/kind' })] : []),
    ...(kind === 'holder' && percent === null
      ? [refuseRelation.percentMissing({ pointer: '/percent' })]
      : []),
    ...(kind !== 'holder' && percent !== null ? [refuseRelation.percentIdle({ pointer: '/percent' })] : []),
    ...relationDayViolations(relation, today),
  ];
}

/** Why the days of a relation don't fit. */
export function relationDayViolations(
  { validFrom, validTo }: Pick<RelationFacts, 'validFrom' | 'validTo'>,
  today: Day,
): Violation[] {
  return [
    ...(validFrom > today ? [refuseRelation.notBegun({ pointer: '/validFrom' })] : []),
    ...(validTo !== null && validTo < validFrom
      ? [refuseRelation.endsBeforeStart({ pointer: '/validTo' })]
      : []),
  ];
}

/** The ties by which the ways from a person to a unit recuse him; ways that recuse nobody give none. */
export function recusalTies(paths: readonly Path[], unitId: string): RecusalTie[] {
  return paths.flatMap((path): RecusalTie[] => {
    const [first, second] = path;
    if (!first || path.length > 2) return [];
    if (second) {
      // Only who answers for the supplier now has relatives that matter.
      const throughKin = isKinship(first.kind) && isResponsible(second.kind) && second.inForce;
      return throughKin && isKinship(first.kind) ? [{ kind: first.kind, unitId, until: null }] : [];
    }
    const until = first.validTo;
    if (isPosition(first.kind)) return [{ kind: first.kind, unitId, until }];
    return controls(path) ? [{ kind: 'controlling-shareholder', unitId, until }] : [];
  });
}

/** For which reasons the ways between two suppliers keep them from bidding for one contract: what is in force, and direct. */
export function conflictKinds(paths: readonly Path[]): ConflictKind[] {
  const kinds = paths.flatMap((path): ConflictKind[] => {
    if (path.some(({ inForce }) => !inForce)) return [];
    if (path.length === 2 && path.every(({ kind }) => isResponsible(kind)))
      return ['same-responsible-person'];
    if (path.length > 1) return [];
    if (path[0]?.kind === 'manager') return ['management'];
    return controls(path) ? ['holding'] : [];
  });
  return [...new Set(kinds)];
}

/** The party of a unit. */
export function unitParty(id: string): Party {
  return `unit:${id}`;
}

function controls([step]: Path): boolean {
  return step?.kind === 'holder' && (step.percent ?? 0) >= CONTROLLING_PERCENT;
}
