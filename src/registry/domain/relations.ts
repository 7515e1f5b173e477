import { type Day, addMonths } from '../../shared/days.js';

/** What a person is to a unit. */
export const POSITIONS = [
  'legal-representative',
  'responsible-person',
  'director',
  'supervisor',
  'employee',
] as const;
/** What a person is to another: 夫妻, 直系血亲, 三代以内旁系血亲, 近姻亲. */
export const KINSHIPS = [
  'spouse',
  'lineal-relative',
  'collateral-relative-within-three',
  'near-in-law',
] as const;
/** `holder` owns a share; `manager` manages the other unit, as a hub its groups. */
export const RELATION_KINDS = [...POSITIONS, 'holder', 'manager', ...KINSHIPS] as const;

export type Position = (typeof POSITIONS)[number];
export type Kinship = (typeof KINSHIPS)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A unit, a person, or an account of whose person nothing is known. An organization is its unit. */
export type Party = `${'unit' | 'person' | 'account'}:${string}`;

/** One relation, from whom to whom. Days are inclusive. */
export interface Edge {
  readonly id: string;
  readonly kind: RelationKind;
  readonly from: Party;
  readonly to: Party;
  /** Share held, of a hundred; null for all but holders. */
  readonly percent: number | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** One relation on the way between two parties. */
export interface Step extends Edge {
  /** False for a position that ended, three years ago or less. */
  readonly inForce: boolean;
  /** The rule for which it matters. */
  readonly rule: string;
}

/** How two parties hang together, step by step; never empty. */
export type Path = readonly Step[];

/** Steps on the longest way looked for: a relative's holding of a supplier, say. DESIGN. */
export const DEPTH = 3;

const LOOK_BACK_MONTHS = 36;
const REGULATION = '政府采购法实施条例';

/** True for a relation from its first to its last day, both included. */
export function isInForce({ validFrom, validTo }: Edge, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

/**
 * True for what counts on a day: what is in force, and positions and holdings that ended within three years, the third
 * anniversary included (实施条例 art. 9).
 */
export function counts(edge: Edge, on: Day): boolean {
  if (isInForce(edge, on)) return true;
  const looksBack = isPosition(edge.kind) || edge.kind === 'holder';
  return looksBack && edge.validTo !== null && edge.validFrom <= on && edge.validTo >= lookBack(on);
}

/** The relations that count on a day, ready to be walked along. */
export class RelationGraph {
  private readonly neighbours = new Map<Party, { step: Step; other: Party }[]>();

  constructor(
    edges: readonly Edge[],
    readonly on: Day,
  ) {
    for (const edge of new Map(edges.map((each) => [each.id, each])).values()) {
      if (edge.from === edge.to || !counts(edge, on)) continue;
      const step = { ...edge, inForce: isInForce(edge, on), rule: ruleOf(edge.kind) };
      this.add(edge.from, { step, other: edge.to });
      this.add(edge.to, { step, other: edge.from });
    }
  }

  /**
   * Every way between two parties that visits nobody twice and is no longer than `depth`, in either direction of its
   * relations; the shortest first, then by the relations' ids. Nobody is related to himself.
   */
  paths(a: Party, b: Party, depth = DEPTH): Path[] {
    if (a === b) return [];
    const left = this.distancesTo(b, depth);
    const found: Step[][] = [];
    this.walk([a], [], { b, depth, left, found });
    return found.sort((one, other) => one.length - other.length || (keyOf(one) < keyOf(other) ? -1 : 1));
  }

  private walk(
    visited: readonly Party[],
    steps: readonly Step[],
    search: { b: Party; depth: number; left: ReadonlyMap<Party, number>; found: Step[][] },
  ): void {
    const here = visited[visited.length - 1];
    if (here === undefined) return;
    if (here === search.b) {
      search.found.push([...steps]);
      return;
    }
    for (const { step, other } of this.neighbours.get(here) ?? []) {
      const rest = search.left.get(other) ?? Infinity;
      if (visited.includes(other) || steps.length + 1 + rest > search.depth) continue;
      this.walk([...visited, other], [...steps, step], search);
    }
  }

  private distancesTo(b: Party, depth: number): Map<Party, number> {
    const distances = new Map<Party, number>([[b, 0]]);
    let border: Party[] = [b];
    for (let distance = 1; distance <= depth; distance += 1) {
      const next = border.flatMap((party) => (this.neighbours.get(party) ?? []).map(({ other }) => other));
      border = [...new Set(next)].filter((party) => !distances.has(party));
      for (const party of border) distances.set(party, distance);
    }
    return distances;
  }

  private add(party: Party, neighbour: { step: Step; other: Party }): void {
    const known = this.neighbours.get(party);
    if (known) known.push(neighbour);
    else this.neighbours.set(party, [neighbour]);
  }
}

/** Every way between two parties on a day; see `RelationGraph.paths`. */
export function related(edges: readonly Edge[], a: Party, b: Party, on: Day, depth = DEPTH): Path[] {
  return new RelationGraph(edges, on).paths(a, b, depth);
}

/** True for a post in a unit. */
export function isPosition(kind: RelationKind): kind is Position {
  return (POSITIONS as readonly string[]).includes(kind);
}

/** True for relatives. */
export function isKinship(kind: RelationKind): kind is Kinship {
  return (KINSHIPS as readonly string[]).includes(kind);
}

/** True for those who answer for a unit: its legal representative and its responsible persons. */
export function isResponsible(kind: RelationKind): boolean {
  return kind === 'legal-representative' || kind === 'responsible-person';
}

function ruleOf(kind: RelationKind): string {
  if (kind === 'manager') return `${REGULATION} art. 18`;
  const both = kind === 'holder' || isResponsible(kind);
  return both ? `${REGULATION} art. 9, 18` : `${REGULATION} art. 9`;
}

function lookBack(on: Day): Day {
  return addMonths(on, -LOOK_BACK_MONTHS);
}

function keyOf(path: Path): string {
  return path.map(({ id }) => id).join('/');
}
