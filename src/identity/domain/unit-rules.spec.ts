import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../shared/days.js';
import { KIND_RULES, UNIT_KINDS, type UnitKind } from './unit-kinds.js';
import { type ClosingFacts, type UnitFacts, closingViolations, unitViolations } from './unit-rules.js';

const always = { validFrom: day('2025-01-01'), validTo: null };
const street = { id: 'street', kind: 'street-office', ...always } as const;
const station = { kind: 'work-station', parentId: 'street', communities: 2, ...always } as const;
const community: UnitFacts = {
  ...{ kind: 'community', parent: street, aboveParent: ['district'], siblings: 3 },
  ...{ place: { level: 'community', ...always }, station, validFrom: day('2025-03-01'), validTo: null },
};
const named = ({ code }: { code: string }) => code.replace('identity.', '');
const codesOf = (change: Partial<UnitFacts>) => unitViolations({ ...community, ...change }).map(named);

describe('a unit', () => {
  it.each<[string, Partial<UnitFacts>, string[]]>([
    ['a community with its place and station', {}, []],
    ['without place and station', { place: null, station: null }, []],
    ['below nothing', { parent: null, station: null }, ['unit-parent-kind']],
    ['below what does not exist', { parent: undefined, station: null }, ['unit-unknown']],
    ['below a department', { parent: { ...street, kind: 'department' } }, ['unit-parent-kind']],
    [
      'below its own community',
      { id: 'self', parent: { ...street, id: 'below' }, aboveParent: ['self'], station: null },
      ['unit-below-itself'],
    ],
    [
      'below a street that ends',
      { parent: { ...street, validTo: day('2025-12-31') } },
      ['unit-outlives-parent'],
    ],
    ['at a street', { place: { level: 'street', ...always } }, ['unit-place-level']],
    ['at a place that does not exist', { place: undefined }, ['unit-place-unknown']],
    [
      'at a place of later years',
      { place: { level: 'community', validFrom: day('2026-01-01'), validTo: null } },
      ['unit-place-not-in-force'],
    ],
    ['as the fourth community of a station', { station: { ...station, communities: 3 } }, ['station-full']],
    [
      'with a station of another street',
      { station: { ...station, parentId: 'other' } },
      ['station-of-another-street'],
    ],
    [
      'with a street office as station',
      { station: { ...station, kind: 'street-office' } },
      ['station-for-communities'],
    ],
    ['that ends before it begins', { validTo: day('2025-02-28') }, ['unit-ends-early']],
    [
      'a second residents’ committee',
      { kind: 'residents-committee', parent: { ...street, kind: 'community' }, siblings: 1, station: null },
      ['unit-body-twice'],
    ],
    [
      'with everything wrong at once',
      { parent: null, place: undefined, station: undefined, validTo: day('2025-01-01') },
      ['unit-parent-kind', 'unit-place-unknown', 'unit-unknown', 'unit-ends-early'],
    ],
  ])('%s', (_, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  const closing: ClosingFacts = { ...always, lastDay: day('2025-12-31'), openBelow: [], liveMemberships: 0 };
  it.each<[string, Partial<ClosingFacts>, string[]]>([
    ['when nothing is left', {}, []],
    ['while a community is below', { openBelow: ['长安社区'] }, ['unit-has-open-units']],
    ['while somebody has a role there', { liveMemberships: 2 }, ['unit-has-members']],
    ['twice', { validTo: day('2025-06-30') }, ['unit-closed']],
    ['before it began', { lastDay: day('2024-12-31') }, ['unit-ends-early']],
  ])('ends %s', (_, change, expected) => {
    expect(closingViolations({ ...closing, ...change }).map(named)).toEqual(expected);
  });
});

/** Any tree that grows by moves and additions which the rules let pass. */
describe('the tree', () => {
  interface Node {
    readonly kind: UnitKind;
    parent: number | null;
  }
  const above = (tree: readonly Node[], at: number | null): number[] =>
    at === null ? [] : [at, ...above(tree, tree[at]?.parent ?? null)];
  const step = fc.record({
    kind: fc.constantFrom(...UNIT_KINDS),
    parent: fc.nat(30),
    move: fc.option(fc.nat(30)),
  });

  it('never has a circle, and whoever looks from a unit sees it and what is below, never aside', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tree: Node[] = [{ kind: 'district', parent: null }];
        for (const { kind, parent, move } of steps) {
          const to = parent % tree.length;
          const moved = move === null ? undefined : move % tree.length;
          const node = moved === undefined ? { kind, parent: to } : tree[moved];
          if (!node) continue;
          const facts: UnitFacts = {
            ...{
              id: String(moved ?? tree.length),
              kind: node.kind,
              siblings: 0,
              place: null,
              station: null,
              ...always,
            },
            parent: { id: String(to), kind: tree[to]?.kind ?? 'district', ...always },
            aboveParent: above(tree, tree[to]?.parent ?? null).map(String),
          };
          if (unitViolations(facts).length > 0) continue;
          if (moved === undefined) tree.push({ kind, parent: to });
          else node.parent = to;
        }
        tree.forEach((node, at) => {
          const path = above(tree, at);
          expect(new Set(path).size).toBe(path.length);
          expect(path.at(-1)).toBe(0);
          expect(KIND_RULES[node.kind].parents).toContain(
            node.parent === null ? null : tree[node.parent]?.kind,
          );
        });
      }),
    );
  });
});
