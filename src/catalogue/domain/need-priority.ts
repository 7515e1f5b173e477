import { type Exact, ratio, round, sum } from '../../shared/exact.js';
import type { GroupCount } from './need-rules.js';

/** The parts of a need's priority (DESIGN). */
export const PRIORITY_PARTS = ['urgency', 'beneficiaries', 'votes', 'keyGroups', 'age', 'merged'] as const;
export type PriorityPart = (typeof PRIORITY_PARTS)[number];
export type PriorityWeights = Readonly<Record<PriorityPart, number>>;

/** From these figures on, a part has all its points. */
const FULL = { urgency: 4, beneficiaries: 200, keyGroups: 3, age: 180, merged: 10 } as const;
/** Days until a need has all the points for its age. */
export const FULL_AGE = FULL.age;

/** One report of a need: the need itself, or one merged into it. */
export interface NeedReport {
  readonly urgency: number;
  readonly beneficiaryCount: number;
  readonly groups: readonly GroupCount[];
}

/** What a priority is computed from. */
export interface PriorityFacts {
  /** At least one. */
  readonly reports: readonly NeedReport[];
  /** The latest ballot; undefined when none was held. */
  readonly ballot?: { readonly votesFor: number; readonly attendance: number };
  /** Whole days since the need was registered. */
  readonly ageDays: number;
}

/** One part, as people read it: `input` of `full`, times `weight`. */
export interface PriorityLine {
  readonly part: PriorityPart;
  readonly input: number;
  readonly full: number;
  readonly weight: number;
  /** Two decimals, HALF_UP. */
  readonly points: Exact;
}

/** Reads `urgency=30,beneficiaries=20,…`; a part that is left out weighs nothing. */
export function weightsOf(text: string): PriorityWeights {
  const given = new Map(text.split(',').map((part) => part.split('=') as [string, string]));
  const of = (part: PriorityPart) => Number(given.get(part) ?? 0);
  return {
    urgency: of('urgency'),
    beneficiaries: of('beneficiaries'),
    votes: of('votes'),
    keyGroups: of('keyGroups'),
    age: of('age'),
    merged: of('merged'),
  };
}

/** Every part of a priority with its input, weight and points. The same people reported twice count once. */
export function priorityLines(facts: PriorityFacts, weights: PriorityWeights): PriorityLine[] {
  const { reports, ballot, ageDays } = facts;
  const groups = new Set(reports.flatMap((each) => each.groups.map(({ group }) => group)));
  groups.delete('residents');
  const inputs: Record<PriorityPart, readonly [input: number, full: number]> = {
    urgency: [Math.max(...reports.map((each) => each.urgency)) - 1, FULL.urgency],
    beneficiaries: [Math.max(...reports.map((each) => each.beneficiaryCount)), FULL.beneficiaries],
    votes: [ballot?.votesFor ?? 0, ballot?.attendance ?? 1],
    keyGroups: [groups.size, FULL.keyGroups],
    age: [Math.max(0, ageDays), FULL.age],
    merged: [reports.length - 1, FULL.merged],
  };
  return PRIORITY_PARTS.map((part) => {
    const [input, full] = inputs[part];
    const share = ratio(BigInt(Math.min(input, full)), BigInt(full));
    const weight = weights[part];
    return { part, input, full, weight, points: round(share.mul(BigInt(weight)), 2) };
  });
}

/** The points of all parts. */
export function priorityTotal(lines: readonly PriorityLine[]): Exact {
  return sum(lines.map(({ points }) => points));
}

/** The points of all parts but the age, which grows by the day: what the row keeps. */
export function basePoints(lines: readonly PriorityLine[]): Exact {
  return priorityTotal(lines.filter(({ part }) => part !== 'age'));
}
