import type { Measure } from './figure-value.js';

/** What values are in, as a header says it; a plain number stands for itself. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  yuan: '元',
  number: '',
  day: '天',
  percent: '%',
  point: '分',
};

/** A column's header with the unit of its figures: 合同金额（元）. */
export function headerWith(label: string, measure: Measure): string {
  const unit = MEASURE_WORDS[measure];
  return unit === '' ? label : `${label}（${unit}）`;
}
