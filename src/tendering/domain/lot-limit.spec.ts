import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LimitedLot, lotLines } from './lot-limit.js';

const lot = (number: number, suppliers: string, awardedTo: string | null = null): LimitedLot => ({
  ...{ number, awardedTo },
  bids: suppliers
    .split('')
    .map((organizationId) => ({ bidId: `${organizationId}${number}`, organizationId })),
});

describe('how many lots one supplier may win', () => {
  it.each<[string, LimitedLot[], number | null, string[][]]>([
    [
      'any number',
      [lot(1, 'ABC'), lot(2, 'ABC')],
      null,
      [
        ['A1', 'B1', 'C1'],
        ['A2', 'B2', 'C2'],
      ],
    ],
    [
      'one: the first of a lot is passed over in the next',
      [lot(1, 'ABC'), lot(2, 'ABC')],
      1,
      [
        ['A1', 'B1', 'C1'],
        ['B2', 'C2'],
      ],
    ],
    ['two of three', [lot(1, 'AB'), lot(2, 'AB'), lot(3, 'AB')], 2, [['A1', 'B1'], ['A2', 'B2'], ['B3']]],
    [
      'in the order of the numbers, however they come',
      [lot(2, 'AB'), lot(1, 'AB')],
      1,
      [['A1', 'B1'], ['B2']],
    ],
    [
      'what is awarded counts, also in a later lot',
      [lot(1, 'AB'), lot(2, 'AB', 'A')],
      1,
      [['B1'], ['A2', 'B2']],
    ],
    [
      'and an award that went another way leaves its supplier free',
      [lot(1, 'AB', 'B'), lot(2, 'AB')],
      1,
      [['A1', 'B1'], ['A2']],
    ],
    ['nobody is left', [lot(1, 'A'), lot(2, 'A')], 1, [['A1'], []]],
    ['a lot without bids', [lot(1, ''), lot(2, 'A')], 1, [[], ['A2']]],
  ])('%s', (_, lots, limit, offered) => {
    expect(lotLines(lots, limit).map((line) => [...line.offered])).toEqual(offered);
  });

  it('counts a consortium for each of its members', () => {
    const joint = { bidId: 'AB1', organizationId: 'A', partners: ['B'] };
    const first = { number: 1, awardedTo: null, bids: [joint] };
    const lots = [first, lot(2, 'BC'), lot(3, 'AD')];
    expect(lotLines(lots, 1).map(({ offered }) => offered)).toEqual([['AB1'], ['C2'], ['D3']]);
    const awarded = [{ ...first, awardedTo: 'A', awardedWith: ['B'] }, lot(2, 'BC')];
    expect(lotLines(awarded, 1).map(({ passedOver }) => passedOver)).toEqual([[], ['B2']]);
  });

  const suppliers = fc.shuffledSubarray(['A', 'B', 'C', 'D']).map((order) => order.join(''));
  const parted = fc.array(suppliers, { minLength: 1, maxLength: 6 });

  it('is never passed by those who are first to get each lot, and loses no bid', () => {
    fc.assert(
      fc.property(parted, fc.integer({ min: 1, max: 6 }), (orders, limit) => {
        const lots = orders.map((order, index) => lot(index + 1, order));
        const lines = lotLines(lots, limit);
        const firsts = lines.flatMap(({ offered }) => offered[0]?.slice(0, 1) ?? []);
        for (const supplier of 'ABCD')
          expect(firsts.filter((each) => each === supplier).length).toBeLessThanOrEqual(limit);
        for (const [index, { offered, passedOver }] of lines.entries())
          expect([...offered, ...passedOver].sort()).toEqual(
            lots[index]?.bids.map(({ bidId }) => bidId).sort(),
          );
      }),
    );
  });

  it('holds however awards are confirmed and refused, whatever the order', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(parted, fc.integer({ min: 1, max: 3 }), steps, (orders, limit, acts) => {
        let lots = orders.map((order, index) => lot(index + 1, order));
        for (const [at, refuses] of acts) {
          const index = at % lots.length;
          const line = lotLines(lots, limit)[index];
          lots = lots.map((each, n) => {
            if (n !== index) return each;
            // Who gives an award back is a candidate no more.
            if (each.awardedTo !== null)
              return refuses
                ? {
                    ...each,
                    awardedTo: null,
                    bids: each.bids.filter(({ organizationId }) => organizationId !== each.awardedTo),
                  }
                : each;
            return { ...each, awardedTo: line?.offered[0]?.slice(0, 1) ?? null };
          });
          for (const supplier of 'ABCD')
            expect(lots.filter(({ awardedTo }) => awardedTo === supplier).length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
