import { describe, expect, it } from '@jest/globals';
import { addresseeViolations, closeViolations, escalates } from './ticket-rules.js';

const STREET = { streetId: 'street', districtId: 'district' };
const UNITS = new Map(
  [
    { id: 'own department', kind: 'department', parentId: 'district' },
    { id: 'far department', kind: 'department', parentId: 'other district' },
    { id: 'street', kind: 'street-office', parentId: 'district' },
    { id: 'far street', kind: 'street-office', parentId: 'district' },
    { id: 'community', kind: 'community', parentId: 'street' },
    { id: 'far community', kind: 'community', parentId: 'far street' },
    { id: 'organization', kind: 'organization', parentId: null },
  ].map((unit) => [unit.id, unit]),
);

describe('a ticket', () => {
  it.each([
    ['own department', true],
    ['street', true],
    ['community', true],
    ['far department', false],
    ['far street', false],
    ['far community', false],
    ['organization', false],
    ['nobody', false],
  ])('may call %s: %s', (id, may) => {
    expect(addresseeViolations([id], UNITS, STREET)).toHaveLength(may ? 0 : 1);
  });

  it('says every unit that it can not call, by its place', () => {
    const broken = addresseeViolations(['nobody', 'street', 'organization'], UNITS, STREET);
    expect(broken.map(({ pointer }) => pointer)).toEqual(['/addresseeIds/0', '/addresseeIds/2']);
  });

  it('of a street without district calls no department', () => {
    const orphan = { streetId: 'street', districtId: null };
    expect(addresseeViolations(['own department', 'organization'], UNITS, orphan)).toHaveLength(2);
  });

  it.each([
    [['accepted', 'accepted'], 0],
    [['accepted', 'answered'], 1],
    [['called', 'reported'], 1],
  ] as const)('with calls %j has %i reasons not to be closed', (states, reasons) => {
    expect(closeViolations(states.map((state) => ({ state })))).toHaveLength(reasons);
  });

  const dueAt = new Date('2025-03-03T09:00:00+08:00');
  const before = new Date(dueAt.getTime() - 1);
  it.each([
    ['called', null, before, false],
    ['called', null, dueAt, true],
    ['called', dueAt, dueAt, false],
    ['reported', null, dueAt, false],
    ['answered', null, dueAt, false],
  ] as const)('%s, told %s: falls to the district at %s: %s', (state, escalatedAt, at, falls) => {
    expect(escalates({ state, dueAt, escalatedAt }, at)).toBe(falls);
  });
});
