import { describe, expect, it } from '@jest/globals';
import { carriesOn } from './withheld.js';

describe('after a purchase that an order took off the public’s eyes', () => {
  it.each([
    ['旧标题（第二次）', false, true],
    ['旧标题', false, true],
    ['新标题', false, false],
    ['旧标题', true, false],
  ])('one called %s, while the title stays: %s', (title, titleStays, expected) => {
    expect(carriesOn(title, '旧标题', { titleStays })).toBe(expected);
  });
});
