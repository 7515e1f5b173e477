import { describe, expect, it } from '@jest/globals';
import { lineChanges, needLine, resourceLine } from './community-list-lines.js';

const need = (id: string, priority: string) =>
  needLine({
    id,
    title: '助餐',
    category: 'ELD',
    beneficiaryCount: 40,
    urgency: 4,
    state: 'verified',
    priority,
  });

describe('two editions of a community’s list', () => {
  it('are compared line by line: added, changed with its fields, removed', () => {
    const found = lineChanges(
      [need('a', '40.00'), need('b', '30.00')],
      [need('a', '45.00'), need('c', '20.00')],
    );
    expect(found.added.map(({ id }) => id)).toEqual(['c']);
    expect(found.removed.map(({ id }) => id)).toEqual(['b']);
    expect(found.changed).toEqual([
      { line: need('a', '45.00'), fields: [{ field: 'priority', before: '40.00', after: '45.00' }] },
    ]);
  });

  it('tell when a resource can be had', () => {
    const hall = {
      ...{ id: 'r', name: '多功能厅', kind: 'venue', address: '示例路1号', terms: null, capacity: 60 },
      ...{ quantity: 1, weekdays: [1, 2], openFrom: '09:00', openTo: '17:00' },
    };
    expect(resourceLine(hall).facts['open']).toBe('1、2 09:00–17:00');
  });
});
