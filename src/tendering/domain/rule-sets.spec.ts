import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import type { MethodCode } from './method-rules.js';
import { type RuleSetFacts, coversRegion, ruleSetViolations, rulesInForce } from './rule-sets.js';

const thresholds = { procurement: '500000.00', openTender: '4000000.00', quotation: '100000.00' };
const set = (region: string, from: string, more: Partial<RuleSetFacts> = {}): RuleSetFacts => ({
  ...{ id: `${region}-${from}`, region, validFrom: day(from), thresholds: null, methods: {} },
  ...more,
});
const notice = (count: number) => ({
  periods: { 'earliest-deadline': { count, unit: 'calendar-day' as const, rule: '示例规定' } },
});

describe('the rules of a method', () => {
  it.each([
    ['000000', '990101', true],
    ['990000', '990101', true],
    ['990100', '990101', true],
    ['990101', '990101', true],
    ['990200', '990101', false],
    ['990102', '990101', false],
  ])('of region %s are in force in %s: %s', (region, place, expected) => {
    expect(coversRegion(region, place)).toBe(expected);
  });

  it('are those of the day: a change of law counts from its day on, the nearer region has the last word', () => {
    const sets = [
      set('990101', '2025-06-01', { methods: { selection: notice(7) } }),
      set('990000', '2025-01-01', { methods: { selection: notice(6) } }),
      set('990101', '2025-09-01', { methods: { selection: notice(8) } }),
      set('990200', '2025-01-01', { methods: { selection: notice(20) } }),
    ];
    const on = (text: string) =>
      rulesInForce('selection', sets, { place: '990101', on: day(text), thresholds });
    const days = ['2024-12-31', '2025-01-01', '2025-06-01', '2025-08-31', '2025-09-01'].map((text) => {
      const { rules, ruleSetId } = on(text);
      return [rules.periods['earliest-deadline']?.count, ruleSetId];
    });
    expect(days).toEqual([
      ...[
        [5, null],
        [6, '990000-2025-01-01'],
        [7, '990101-2025-06-01'],
        [7, '990101-2025-06-01'],
      ],
      [8, '990101-2025-09-01'],
    ]);
    expect(on('2025-01-01').rules.thresholds).toEqual(thresholds);
  });

  it.each<[MethodCode, string, string | null, string[]]>([
    ['competitive-consultation', '15', '25', []],
    ['competitive-consultation', '10', '30', []],
    ['competitive-consultation', '9.99', '30', ['tender.rule-loosened']],
    ['competitive-consultation', '10', '30.01', ['tender.rule-loosened']],
    ['competitive-consultation', '10', null, ['tender.rule-loosened']],
    ['open-tender', '10', null, []],
    ['open-tender', '5', null, ['tender.rule-loosened']],
    ['selection', '0', '60', []],
    ['selection', '60', '40', ['tender.price-weight-unfit']],
    ['quotation', '10', '30', ['tender.price-weight-unfit']],
  ])('%s: the price may carry %s to %s points: %j', (method, min, max, expected) => {
    const priceWeight = { min, max, rule: '示例规定' };
    expect(ruleSetViolations({ [method]: { priceWeight } }).map(({ code }) => code)).toEqual(expected);
  });

  it('may be made stricter by a region, never looser than the law', () => {
    const ten = { count: 9, unit: 'calendar-day' as const, rule: '示例规定' };
    const found = ruleSetViolations({
      'competitive-consultation': {
        periods: { 'earliest-deadline': ten, contract: { ...ten, count: 20 } },
        minimumSuppliers: 2,
      },
      selection: { periods: { 'earliest-deadline': ten }, minimumSuppliers: 2 },
    });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/methods/competitive-consultation/periods/earliest-deadline',
      '/methods/competitive-consultation/minimumSuppliers',
    ]);
  });
});
