import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesOf } from './changes.js';
import type { JsonObject } from './json.js';
import { mergeReleases } from './merge.js';
import { versionsOf } from './versions.js';

const release = (date: string, body: JsonObject): JsonObject => ({
  ...{ ocid: 'o', id: date, date, tag: ['tender'], initiationType: 'tender' },
  ...body,
});
const merged = (...bodies: readonly JsonObject[]) => {
  const { ocid, initiationType, ...rest } = mergeReleases(bodies.map((each, at) => release(`${at}`, each)));
  expect([ocid, initiationType]).toEqual(['o', 'tender']);
  return rest;
};

describe('the merge of releases (OCDS 1.1.5)', () => {
  it.each<[string, JsonObject[], JsonObject]>([
    [
      'a later value replaces',
      [{ tender: { title: 'a', id: '1' } }, { tender: { title: 'b' } }],
      { tender: { title: 'b', id: '1' } },
    ],
    [
      'null erases a field',
      [{ tender: { title: 'a', id: '1' } }, { tender: { title: null } }],
      { tender: { id: '1' } },
    ],
    ['an object without anything left is gone', [{ buyer: { name: 'a' } }, { buyer: { name: null } }], {}],
    ['null erases an object', [{ buyer: { name: 'a' } }, { buyer: null }], {}],
    ['null of what never was is nothing', [{ tender: { id: '1', title: null } }], { tender: { id: '1' } }],
    [
      'empty lists and objects change nothing',
      [
        { awards: [{ id: '1' }], tender: { id: '1' } },
        { awards: [], tender: {} },
      ],
      { awards: [{ id: '1' }], tender: { id: '1' } },
    ],
    [
      'members of lists are merged by id, new ones come last',
      [
        { awards: [{ id: '1', status: 'pending' }] },
        { awards: [{ id: '2' }, { id: '1', status: 'active' }] },
      ],
      { awards: [{ id: '1', status: 'active' }, { id: '2' }] },
    ],
    [
      'also inside of each other',
      [
        { contracts: [{ id: '1', items: [{ id: 'a', quantity: 1 }] }] },
        { contracts: [{ id: '1', items: [{ id: 'a', quantity: 2 }] }] },
      ],
      { contracts: [{ id: '1', items: [{ id: 'a', quantity: 2 }] }] },
    ],
    [
      'lists of texts are replaced',
      [{ tender: { submissionMethod: ['a', 'b'] } }, { tender: { submissionMethod: ['c'] } }],
      { tender: { submissionMethod: ['c'] } },
    ],
    [
      'roles are replaced as a whole',
      [{ parties: [{ id: '1', roles: ['a', 'b'] }] }, { parties: [{ id: '1', roles: ['b'] }] }],
      { parties: [{ id: '1', roles: ['b'] }] },
    ],
    [
      'whole lists of objects too',
      [
        { parties: [{ id: '1', additionalIdentifiers: [{ id: 'a' }] }] },
        { parties: [{ id: '1', additionalIdentifiers: [{ id: 'b' }] }] },
      ],
      { parties: [{ id: '1', additionalIdentifiers: [{ id: 'b' }] }] },
    ],
    [
      'objects without ids are replaced',
      [{ tender: { amendments: [{ rationale: 'a' }] } }, { tender: { amendments: [{ rationale: 'b' }] } }],
      { tender: { amendments: [{ rationale: 'b' }] } },
    ],
    [
      'award criteria as a whole',
      [
        { tender: { awardCriteria: { criteria: [{ id: 'a' }] } } },
        { tender: { awardCriteria: { criteria: [{ id: 'b' }] } } },
      ],
      { tender: { awardCriteria: { criteria: [{ id: 'b' }] } } },
    ],
    [
      'but criteria of the tender by id',
      [{ tender: { criteria: [{ id: 'a' }] } }, { tender: { criteria: [{ id: 'b' }] } }],
      { tender: { criteria: [{ id: 'a' }, { id: 'b' }] } },
    ],
  ])('%s', (_, bodies, expected) => {
    expect(merged(...bodies)).toEqual(expected);
  });

  it('keeps every value with the release that said it, and says nothing twice', () => {
    const versions = versionsOf([
      release('1', { awards: [{ id: 'a', status: 'pending', suppliers: [{ id: 's', name: '甲' }] }] }),
      release('2', { awards: [{ id: 'a', status: 'active', suppliers: [{ id: 's', name: '甲' }] }] }),
    ]);
    const said = (id: string, value: string) => ({
      releaseID: id,
      releaseDate: id,
      releaseTag: ['tender'],
      value,
    });
    expect(versions).toEqual({
      ocid: 'o',
      initiationType: [said('1', 'tender')],
      awards: [
        {
          id: 'a',
          status: [said('1', 'pending'), said('2', 'active')],
          suppliers: [{ id: 's', name: [said('1', '甲')] }],
        },
      ],
    });
  });
});

const text = fc.stringMatching(/^[a-c]{1,2}$/);
const memberArbitrary = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  status: text,
  value: fc.record({ amount: fc.nat(9) }),
});
const stateArbitrary = fc.record(
  {
    buyer: fc.record({ id: text, name: text }, { requiredKeys: ['id'] }),
    tender: fc.record(
      { id: fc.constant('t'), title: text, submissionMethod: fc.array(text, { minLength: 1 }) },
      { requiredKeys: ['id'] },
    ),
    parties: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('1', '2'), roles: fc.array(text, { minLength: 1 }) }),
      { minLength: 1, selector: ({ id }) => id },
    ),
  },
  { requiredKeys: ['tender'] },
);
/** States in which members of lists come and stay, as they do here. */
const courseArbitrary = fc.array(fc.tuple(stateArbitrary, memberArbitrary), { minLength: 1, maxLength: 8 });

describe('what changes between two states', () => {
  it('merged over the first comes to the second, from the first release to the last', () => {
    fc.assert(
      fc.property(courseArbitrary, (course) => {
        const awards = new Map<string, JsonObject>();
        const parties = new Map<string, JsonObject>();
        const releases: JsonObject[] = [];
        for (const [wished, award] of course) {
          awards.set(award.id, award);
          for (const party of wished.parties ?? []) parties.set(party.id, party);
          const state: JsonObject = {
            ...wished,
            ...{ initiationType: 'tender', awards: [...awards.values()] },
            ...(parties.size > 0 && { parties: [...parties.values()] }),
          };
          const changed = changesOf(mergeReleases(releases), state);
          if (changed) releases.push(changed);
          expect(mergeReleases(releases)).toEqual(state);
          expect(changesOf(mergeReleases(releases), state)).toBeUndefined();
        }
      }),
    );
  });
});
