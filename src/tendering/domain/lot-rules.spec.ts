import { describe, expect, it } from '@jest/globals';
import { type LotsFacts, lotsViolations, namedLot } from './lot-rules.js';
import { titleOfLot } from './lot-title.js';

const sound: LotsFacts = {
  ceiling: 50_000_000n,
  ceilings: [30_000_000n, 20_000_000n],
  limit: null,
  isFramework: false,
};

describe('the lots of a document', () => {
  it.each<[string, Partial<LotsFacts>, string[]]>([
    ['together as much as the tender', {}, []],
    ['together less', { ceilings: [10_000_000n] }, []],
    ['one fen more', { ceilings: [30_000_000n, 20_000_001n] }, ['lot.ceilings-too-high']],
    ['all to one supplier', { limit: 2 }, []],
    ['more than there are', { limit: 3 }, ['lot.limit-too-high']],
    ['the first stage of a framework', { isFramework: true }, ['lot.framework-whole']],
    ['both', { ceilings: [50_000_001n], limit: 2 }, ['lot.ceilings-too-high', 'lot.limit-too-high']],
  ])('%s', (_, change, expected) => {
    expect(lotsViolations({ ...sound, ...change }).map(({ code }) => code)).toEqual(expected);
  });

  it('are named by number, a single one without', () => {
    const [one, two] = [{ number: 1 }, { number: 2 }];
    expect(namedLot([one], undefined)).toEqual({ lot: one });
    expect(namedLot([one, two], 2)).toEqual({ lot: two });
    expect(namedLot([one, two], undefined)).toMatchObject({
      violation: { code: 'lot.lot-missing', pointer: '/lot' },
    });
    expect(namedLot([one], 2)).toMatchObject({ violation: { code: 'lot.lot-unknown', params: { lot: 2 } } });
  });

  it('stand in titles where there are several', () => {
    expect(titleOfLot('养老服务采购', { number: 2, title: '助餐' }, 3)).toBe('养老服务采购 第2包 助餐');
    expect(titleOfLot('养老服务采购', { number: 1, title: '养老服务采购' }, 1)).toBe('养老服务采购');
  });
});
