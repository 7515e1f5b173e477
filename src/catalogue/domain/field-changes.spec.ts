import { describe, expect, it } from '@jest/globals';
import { fieldChanges } from './field-changes.js';

describe('what an edition changes in an item', () => {
  it('is told field by field, before and after, whatever the id is', () => {
    const before = { id: 'a', title: '助餐', ceiling: '100.00', place: null, walkingMinutes: 8 };
    const after = { id: 'b', title: '助餐', ceiling: '120.00', place: '食堂', walkingMinutes: null };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'ceiling', before: '100.00', after: '120.00' },
      { field: 'place', before: null, after: '食堂' },
      { field: 'walkingMinutes', before: '8', after: null },
    ]);
    expect(fieldChanges(before, { ...before, id: 'b' })).toEqual([]);
  });
});
