import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export const PLACE_LEVELS = ['district', 'street', 'community', 'grid'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** Urban–rural classes of the statistical code: 111 主城区, 112 城乡结合区, 121 镇中心区, 122 镇乡结合区, 123 特殊区域, 210 乡中心区, 220 村庄. */
export const URBAN_RURAL = ['111', '112', '121', '122', '123', '210', '220'] as const;
export type UrbanRural = (typeof URBAN_RURAL)[number];

const DIGITS: Readonly<Record<PlaceLevel, number>> = { district: 6, street: 9, community: 12, grid: 15 };

/** Numbers that the own part of a code may have: 001–399 townships (GB/T 10114), 001–399 committees, 001–999 grids. */
const LAST_PART: Readonly<Partial<Record<PlaceLevel, number>>> = { street: 399, community: 399, grid: 999 };

/** What a place is judged by. */
export interface PlaceFacts {
  readonly code: string;
  readonly level: PlaceLevel;
  /** Null when none is named, undefined when the one named does not exist. */
  readonly parent: { readonly code: string; readonly level: PlaceLevel } | null | undefined;
  readonly validFrom: Day;
  /** Last day, inclusive; open when null. */
  readonly validTo: Day | null;
}

/** Everything that is wrong with a place: its code's length and parts, where it hangs, its days. */
export function placeViolations({ code, level, parent, validFrom, validTo }: PlaceFacts): Violation[] {
  const digits = DIGITS[level];
  const own = Number(code.slice(-3));
  const most = LAST_PART[level];
  const above = PLACE_LEVELS[PLACE_LEVELS.indexOf(level) - 1];
  return [
    ...(code.length === digits
      ? []
      : [refuse.placeCodeLength({ pointer: '/code', params: { level, digits, length: code.length } })]),
    ...(most !== undefined && (own < 1 || own > most)
      ? [refuse.placeCodePart({ pointer: '/code', params: { level, part: code.slice(-3), most } })]
      : []),
    ...parentViolations(code, above, parent),
    ...(validTo !== null && validTo < validFrom ? [refuse.placeEndsEarly({ pointer: '/validTo' })] : []),
  ];
}

function parentViolations(
  code: string,
  above: PlaceLevel | undefined,
  parent: PlaceFacts['parent'],
): Violation[] {
  const pointer = '/parentId';
  if (parent === undefined) return [refuse.placeUnknown({ pointer })];
  if ((parent?.level ?? undefined) !== above) {
    return [refuse.placeParentLevel({ pointer, params: { level: above ?? '–' } })];
  }
  if (parent === null || code.startsWith(parent.code)) return [];
  return [refuse.placeCodeElsewhere({ pointer: '/code', params: { prefix: parent.code } })];
}

/** What kind of committee the third part of a code stands for: 001–199 居委会, 200–399 村委会. */
export function committeeOf(code: string): 'residents' | 'villagers' {
  return Number(code.slice(9, 12)) < 200 ? 'residents' : 'villagers';
}
