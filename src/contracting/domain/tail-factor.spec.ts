import { describe, expect, it } from '@jest/globals';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { DEFAULT_TAIL_FACTORS, type Grade, tailFactorViolations, tailPayment } from './tail-factor.js';

describe('last instalment by grade (E06)', () => {
  it.each<[string, Grade, string, string]>([
    ['优秀', 'excellent', '19876.54', '0.00'],
    ['良好', 'good', '19876.54', '0.00'],
    ['合格', 'qualified', '15901.23', '3975.31'],
    ['不合格', 'unqualified', '0.00', '19876.54'],
  ])('%s of 19,876.54', (_, grade, payable, withheld) => {
    const tail = tailPayment(parseYuan('19876.54'), grade);
    expect([formatYuan(tail.payable), formatYuan(tail.withheld)]).toEqual([payable, withheld]);
  });

  it('takes the factors that the tender announced', () => {
    const announced = { ...DEFAULT_TAIL_FACTORS, good: '0.95' };
    expect(tailPayment(48_000_00n, 'good', announced)).toEqual({ payable: 45_600_00n, withheld: 2_400_00n });
  });

  it.each([
    ['the default', DEFAULT_TAIL_FACTORS, []],
    ['qualified above good', { ...DEFAULT_TAIL_FACTORS, good: '0.70' }, ['/tailFactors/good']],
    ['above everything', { ...DEFAULT_TAIL_FACTORS, excellent: '1.01' }, ['/tailFactors/excellent']],
    ['below nothing', { ...DEFAULT_TAIL_FACTORS, unqualified: '-0.10' }, ['/tailFactors/unqualified']],
  ])('factors: %s', (_, factors, expected) => {
    expect(tailFactorViolations(factors).map((v) => v.pointer)).toEqual(expected);
  });
});
