import { describe, expect, it } from '@jest/globals';
import { type Counted, type How, type Measure, figureValue } from './figure-value.js';

const NONE: Counted = { rows: 0, sum: null, least: null, most: null };
const THREE: Counted = { rows: 3, sum: '1000', least: '100', most: '600' };

describe('a figure of rows', () => {
  it.each<[How, Measure, Counted, string | null]>([
    ['count', 'number', THREE, '3'],
    ['count', 'number', NONE, '0'],
    ['sum', 'yuan', THREE, '10.00'],
    ['sum', 'yuan', NONE, '0.00'],
    ['sum', 'number', THREE, '1000'],
    ['mean', 'yuan', THREE, '3.33'],
    ['mean', 'day', THREE, '333.33'],
    ['mean', 'day', NONE, null],
    ['least', 'yuan', THREE, '1.00'],
    ['most', 'day', THREE, '600'],
    ['most', 'day', NONE, null],
    ['share', 'percent', { rows: 3, sum: '2', least: '0', most: '1' }, '66.67'],
    ['share', 'percent', NONE, null],
    ['mean', 'percent', { rows: 2, sum: '187.01', least: '93.50', most: '93.51' }, '93.51'],
  ])('%s in %s', (how, measure, counted, value) => {
    expect(figureValue(how, measure, counted)).toBe(value);
  });
});
