import type { Aggregation, CountStage, MethodRules, Period, Rounding } from '../method-rules.js';

/** A period of working days. */
export function workingDays(count: number, rule: string): Period {
  return { count, unit: 'working-day', rule };
}

/** A period of calendar days. */
export function calendarDays(count: number, rule: string): Period {
  return { count, unit: 'calendar-day', rule };
}

/** What every statutory method has in common, from the intention notice to the filed contract. */
export const statutoryPeriods: MethodRules['periods'] = {
  intention: calendarDays(30, '财库〔2020〕10号'),
  'expert-draw': workingDays(2, '财库〔2016〕198号'),
  report: workingDays(2, '政府采购法实施条例 art. 43'),
  confirmation: workingDays(5, '政府采购法实施条例 art. 43'),
  'result-notice': workingDays(2, '政府采购法实施条例 art. 43'),
  'result-period-end': workingDays(1, '财库〔2015〕135号'),
  'challenge-end': workingDays(7, '政府采购法 art. 52'),
  contract: calendarDays(30, '政府采购法 art. 46'),
  'contract-publication': workingDays(2, '政府采购法实施条例 art. 50'),
  'contract-filing': workingDays(7, '政府采购法 art. 47'),
};

/** 四舍五入 to two decimals, factor by factor: the practice, since no law says. */
export const customaryRounding: Rounding = { scale: 2, mode: 'HALF_UP', stage: 'per-factor' };

/** All panel members count; no highest or lowest score is dropped. */
export const meanOfAll: Aggregation = 'mean-of-all';

/** Experts make up at least two thirds. */
export const twoThirds = { numerator: 2, denominator: 3 } as const;

/** One text for every moment at which bids are counted. */
export function alwaysUnder(rule: string): Readonly<Record<CountStage, string>> {
  return {
    opening: rule,
    qualification: rule,
    conformity: rule,
    'abnormal-price': rule,
    'final-offers': rule,
  };
}
