import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, addDays, day } from '../../shared/days.js';
import { conflictKinds, recusalTies, relationViolations } from './relation-rules.js';
import { type Edge, type Party, type Path, RELATION_KINDS, type RelationKind, related } from './relations.js';

const on = day('2025-06-30');
const [A, B] = ['unit:A', 'unit:B'] as const;
const [expert, wife] = ['person:expert', 'person:wife'] as const;

let made = 0;
function edge(kind: RelationKind, from: Party, to: Party, change: Partial<Edge> = {}): Edge {
  made += 1;
  const validFrom = day('2020-01-01');
  return { id: `e${made}`, kind, from, to, percent: null, validFrom, validTo: null, ...change };
}

const until = (text: string) => ({ validTo: day(text) });

describe('what recuses a person from judging a supplier', () => {
  it.each<[string, Edge[], string[]]>([
    ['its employee', [edge('employee', expert, A)], ['employee']],
    [
      'its director who left three years ago',
      [edge('director', expert, A, until('2022-06-30'))],
      ['director'],
    ],
    ['one who left a day earlier', [edge('director', expert, A, until('2022-06-29'))], []],
    ['one who begins tomorrow', [edge('employee', expert, A, { validFrom: day('2025-07-01') })], []],
    ['who holds half of it', [edge('holder', expert, A, { percent: 50 })], ['controlling-shareholder']],
    ['who holds less', [edge('holder', expert, A, { percent: 49.99 })], []],
    [
      'the spouse of its representative',
      [edge('spouse', expert, wife), edge('legal-representative', wife, A)],
      ['spouse'],
    ],
    ['the spouse of an employee only', [edge('spouse', wife, expert), edge('employee', wife, A)], []],
    [
      'the spouse of somebody who answered for it until last month',
      [edge('spouse', expert, wife), edge('responsible-person', wife, A, until('2025-05-31'))],
      [],
    ],
    [
      'the divorced',
      [edge('spouse', expert, wife, until('2025-01-01')), edge('legal-representative', wife, A)],
      [],
    ],
    [
      'a colleague elsewhere of its director',
      [edge('employee', expert, B), edge('employee', wife, B), edge('director', wife, A)],
      [],
    ],
  ])('%s', (_, edges, kinds) => {
    expect(recusalTies(related(edges, expert, A, on), 'A').map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what keeps two suppliers from bidding together', () => {
  it.each<[string, Edge[], string[]]>([
    [
      'one person answers for both',
      [edge('legal-representative', wife, A), edge('responsible-person', wife, B)],
      ['same-responsible-person'],
    ],
    ['one person works for both', [edge('legal-representative', wife, A), edge('employee', wife, B)], []],
    [
      'he answered for one until yesterday',
      [edge('responsible-person', wife, A), edge('responsible-person', wife, B, until('2025-06-29'))],
      [],
    ],
    ['one holds the other', [edge('holder', B, A, { percent: 51 })], ['holding']],
    ['one holds a little of the other', [edge('holder', A, B, { percent: 10 })], []],
    ['a hub manages the other', [edge('manager', A, B)], ['management']],
    [
      'a third holds both',
      [edge('holder', 'unit:C', A, { percent: 60 }), edge('holder', 'unit:C', B, { percent: 60 })],
      [],
    ],
  ])('%s', (_, edges, kinds) => {
    expect(conflictKinds(related(edges, A, B, on))).toEqual(kinds);
    expect(conflictKinds(related(edges, B, A, on))).toEqual(kinds);
  });
});

describe('the ways between two parties', () => {
  const parties = [A, B, 'unit:C', expert, wife, 'account:x'] as const;
  const anyEdge = fc.record({
    id: fc.integer({ min: 0, max: 40 }).map(String),
    kind: fc.constantFrom(...RELATION_KINDS),
    from: fc.constantFrom(...parties),
    to: fc.constantFrom(...parties),
    percent: fc.constant(null),
    validFrom: fc.integer({ min: -2000, max: 20 }).map((days): Day => addDays(on, days)),
    validTo: fc.option(fc.integer({ min: -1500, max: 200 }).map((days): Day => addDays(on, days))),
  });
  const anyEdges = fc.uniqueArray(anyEdge, { maxLength: 14, selector: ({ id }) => id });
  const ids = (paths: readonly Path[]) => paths.map((path) => path.map(({ id }) => id).join('>'));

  it('are the same from either end, in whatever order the relations come', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const there = ids(related(edges, A, expert, on));
        const back = related(edges, expert, A, on).map((path) => [...path].reverse());
        expect(new Set(ids(back))).toEqual(new Set(there));
        expect(ids(related([...edges].reverse(), A, expert, on))).toEqual(there);
      }),
    );
  });

  it('are never fewer with more relations, never longer than asked, and visit nobody twice', () => {
    fc.assert(
      fc.property(anyEdges, fc.integer({ min: 1, max: 4 }), (edges, depth) => {
        const all = related(edges, A, expert, on, depth);
        const fewer = ids(related(edges.slice(1), A, expert, on, depth));
        expect(fewer.filter((path) => !ids(all).includes(path))).toEqual([]);
        for (const path of all) {
          expect(path.length).toBeLessThanOrEqual(depth);
          expect(new Set(path.flatMap(({ from, to }) => [from, to])).size).toBe(path.length + 1);
        }
      }),
    );
  });

  it('name the rule of each step, the shortest way first', () => {
    const edges = [
      edge('spouse', wife, expert),
      edge('legal-representative', wife, A),
      edge('director', expert, A),
    ];
    const rules = related(edges, expert, A, on).map((path) => path.map(({ kind, rule }) => [kind, rule]));
    expect(rules).toEqual([
      [['director', '政府采购法实施条例 art. 9']],
      [
        ['spouse', '政府采购法实施条例 art. 9'],
        ['legal-representative', '政府采购法实施条例 art. 9, 18'],
      ],
    ]);
    expect(related(edges, expert, expert, on)).toEqual([]);
  });
});

describe('recording a relation to a unit', () => {
  const facts = { kind: 'director', from: 'person', percent: null, validFrom: on, validTo: null } as const;

  it.each([
    [{}, []],
    [{ from: 'unit' }, ['relation.position-of-unit']],
    [{ kind: 'manager' }, ['relation.manager-is-unit']],
    [{ kind: 'spouse' }, ['relation.kin-of-unit']],
    [{ kind: 'holder' }, ['relation.percent-missing']],
    [{ percent: '5.00' }, ['relation.percent-idle']],
    [{ validFrom: day('2025-07-01') }, ['relation.not-begun']],
    [{ validTo: day('2025-06-29') }, ['relation.ends-before-start']],
  ] as const)('%j', (change, codes) => {
    const found = relationViolations({ ...facts, ...change }, on);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
