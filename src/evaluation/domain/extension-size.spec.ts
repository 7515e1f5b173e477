import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extensionSize } from './extension-size.js';

describe('how many more are drawn so that 60 % can still answer validly', () => {
  it.each([
    ['nobody is lost yet', 30, 0, 30, 0],
    ['18 of 30 can', 30, 10, 8, 0],
    ['17 of 30 can: three more make 20 of 33', 30, 10, 7, 3],
    ['nobody of 30: 45 more make 45 of 75', 30, 0, 0, 45],
    ['nobody asked', 0, 0, 0, 0],
  ])('%s', (_, asked, valid, pending, expected) => {
    expect(extensionSize({ asked, valid, pending }, 60)).toBe(expected);
  });

  it('is always enough, and never one too many', () => {
    const lost = fc
      .record({ asked: fc.nat(200), lost: fc.nat(200) })
      .filter((each) => each.lost <= each.asked);
    fc.assert(
      fc.property(lost, fc.integer({ min: 1, max: 99 }), (field, percent) => {
        const possible = field.asked - field.lost;
        const more = extensionSize({ asked: field.asked, valid: 0, pending: possible }, percent);
        const reaches = (n: number) => 100 * (possible + n) >= percent * (field.asked + n);
        expect(reaches(more)).toBe(true);
        expect(more === 0 || !reaches(more - 1)).toBe(true);
      }),
    );
  });
});
