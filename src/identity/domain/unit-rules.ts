import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import { KIND_RULES, type UnitKind } from './unit-kinds.js';

/** A community's work station serves one to three residents' committees (source reports on community governance, S35). */
export const STATION_COMMUNITIES = 3;

interface Dated {
  readonly validFrom: Day;
  /** Last day, inclusive; open when null. */
  readonly validTo: Day | null;
}

/** What a unit is judged by. What is named and does not exist is undefined; null when nothing is named. */
export interface UnitFacts extends Dated {
  readonly id?: string;
  readonly kind: UnitKind;
  readonly parent: (Dated & { readonly id: string; readonly kind: UnitKind }) | null | undefined;
  /** Ids of the units above the parent. */
  readonly aboveParent: readonly string[];
  /** Other open units of the kind below the same parent. */
  readonly siblings: number;
  readonly place:
    (Dated & { readonly level: 'district' | 'street' | 'community' | 'grid' }) | null | undefined;
  readonly station:
    | (Dated & { readonly kind: UnitKind; readonly parentId: string | null; readonly communities: number })
    | null
    | undefined;
}

/** Every reason against a unit as it is to be: where it hangs, its place, its station, its days. */
export function unitViolations(facts: UnitFacts): Violation[] {
  return [
    ...parentViolations(facts),
    ...placeViolations(facts),
    ...stationViolations(facts),
    ...(facts.validTo && facts.validTo < facts.validFrom
      ? [refuse.unitEndsEarly({ pointer: '/validTo' })]
      : []),
  ];
}

function parentViolations({ id, kind, parent, aboveParent, siblings, ...days }: UnitFacts): Violation[] {
  const pointer = '/parentId';
  if (parent === undefined) return [refuse.unitUnknown({ pointer })];
  const { parents, single } = KIND_RULES[kind];
  const allowed = parents.map((each) => each ?? '–').join(', ');
  const cyclic = id !== undefined && parent !== null && [parent.id, ...aboveParent].includes(id);
  return [
    ...(cyclic ? [refuse.unitBelowItself({ pointer })] : []),
    ...(parents.includes(parent?.kind ?? null)
      ? []
      : [refuse.unitParentKind({ pointer, params: { kind, parents: allowed } })]),
    ...(parent && !covers(parent, days) ? [refuse.unitOutlivesParent({ pointer })] : []),
    ...(single && siblings > 0 ? [refuse.unitBodyTwice({ pointer, params: { kind } })] : []),
  ];
}

function placeViolations({ kind, place, ...days }: UnitFacts): Violation[] {
  const pointer = '/placeId';
  if (place === undefined) return [refuse.unitPlaceUnknown({ pointer })];
  if (place === null) return [];
  const { levels } = KIND_RULES[kind];
  return [
    ...(levels && !levels.includes(place.level)
      ? [refuse.unitPlaceLevel({ pointer, params: { kind, levels: levels.join(', ') } })]
      : []),
    ...(covers(place, { validFrom: days.validFrom, validTo: days.validFrom })
      ? []
      : [refuse.unitPlaceNotInForce({ pointer })]),
  ];
}

function stationViolations({ kind, station, parent }: UnitFacts): Violation[] {
  const pointer = '/stationId';
  if (station === null) return [];
  if (station === undefined) return [refuse.unitUnknown({ pointer })];
  if (kind !== 'community' || station.kind !== 'work-station') {
    return [refuse.stationForCommunities({ pointer })];
  }
  return [
    ...(station.parentId === parent?.id ? [] : [refuse.stationOfAnotherStreet({ pointer })]),
    ...(station.communities < STATION_COMMUNITIES
      ? []
      : [refuse.stationFull({ pointer, params: { most: STATION_COMMUNITIES } })]),
  ];
}

/** True when `outer` is valid on every day of `inner`. */
function covers(outer: Dated, inner: Dated): boolean {
  if (outer.validFrom > inner.validFrom) return false;
  return outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
}

/** What stands against the end of a unit: who and what is still there after its last day. */
export interface ClosingFacts extends Dated {
  readonly lastDay: Day;
  /** Names of the units below, and of communities that a station serves, which last longer. */
  readonly openBelow: readonly string[];
  readonly liveMemberships: number;
}

/** Every reason against closing a unit after a day. */
export function closingViolations(facts: ClosingFacts): Violation[] {
  const { lastDay, validFrom, validTo, openBelow, liveMemberships } = facts;
  const pointer = '/lastDay';
  return [
    ...(validTo === null ? [] : [refuse.unitClosed({ params: { lastDay: validTo } })]),
    ...(lastDay < validFrom ? [refuse.unitEndsEarly({ pointer })] : []),
    ...(openBelow.length > 0
      ? [refuse.unitHasOpenUnits({ pointer, params: { names: openBelow.join('、') } })]
      : []),
    ...(liveMemberships > 0 ? [refuse.unitHasMembers({ pointer, params: { count: liveMemberships } })] : []),
  ];
}
