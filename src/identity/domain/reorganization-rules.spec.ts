import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type Predecessor,
  type ReorganizationFacts,
  lastDayOf,
  reorganizationViolations,
} from './reorganization-rules.js';

const community = (id: string, change: Partial<Predecessor> = {}): Predecessor => ({
  ...{ id, kind: 'community', name: id, parentId: 'street', validFrom: day('2020-01-01'), validTo: null },
  ...change,
});
const split: ReorganizationFacts = {
  ...{ kind: 'split', effectiveOn: day('2025-07-01'), today: day('2025-03-03') },
  ...{ named: 1, predecessors: [community('a')], successors: ['东', '西'] },
};
const merge: ReorganizationFacts = {
  ...split,
  ...{ kind: 'merge', named: 2, predecessors: [community('a'), community('b')], successors: ['合'] },
};

describe('a reorganization of communities', () => {
  it.each<[string, ReorganizationFacts, string[]]>([
    ['splits one into two', split, []],
    ['merges two into one', merge, []],
    ['splits into one only', { ...split, successors: ['东'] }, ['successor-count']],
    ['merges into two', { ...merge, successors: ['东', '西'] }, ['successor-count']],
    ['merges one', { ...merge, named: 1, predecessors: [community('a')] }, ['predecessor-count']],
    ['splits what does not exist', { ...split, predecessors: [] }, ['unit-unknown']],
    [
      'splits a street',
      { ...split, predecessors: [community('a', { kind: 'street-office' })] },
      ['predecessor-kind'],
    ],
    [
      'merges communities of two streets',
      { ...merge, predecessors: [community('a'), community('b', { parentId: 'other' })] },
      ['predecessors-of-several-streets'],
    ],
    [
      'splits what has ended',
      { ...split, predecessors: [community('a', { validTo: day('2024-12-31') })] },
      ['unit-closed'],
    ],
    ['gives two the same name', { ...split, successors: ['东', '东'] }, ['successor-name-twice']],
    ['takes effect today', { ...split, effectiveOn: day('2025-03-03') }, ['reorganization-backdated']],
  ])('%s', (_, facts, expected) => {
    expect(reorganizationViolations(facts).map(({ code }) => code.replace('identity.', ''))).toEqual(
      expected,
    );
  });

  it('ends the old on the day before the new', () => {
    expect(lastDayOf(day('2025-03-01'))).toBe('2025-02-28');
  });
});
