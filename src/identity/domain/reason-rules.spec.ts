import { describe, expect, it } from '@jest/globals';
import { readReason } from './reason-rules.js';

const utf8 = (text: string) => Buffer.from(text).toString('latin1');

describe('the reason of a read', () => {
  it.each([
    ['in ASCII', 'complaint 2025-7', 'complaint 2025-7'],
    ['percent-encoded', encodeURIComponent('核查投诉所涉采购过程'), '核查投诉所涉采购过程'],
    ['as UTF-8', utf8('核查投诉所涉采购过程'), '核查投诉所涉采购过程'],
    ['with blanks around it', '  yearly audit ', 'yearly audit'],
    ['of eight characters', utf8('核查投诉所涉采购'), '核查投诉所涉采购'],
    ['of two hundred', 'x'.repeat(200), 'x'.repeat(200)],
  ])('is taken %s', (_, header, text) => {
    expect(readReason(header)).toBe(text);
  });

  it.each([
    ['too short', 'because'],
    ['eight blanks', '        '],
    ['too long', 'x'.repeat(201)],
    ['with a phone number', 'call of 138-0013-8000'],
    ['with a phone number in full-width digits', utf8('来电１３８００１３８０００反映')],
    ['wrongly encoded', 'yearly audit %E6%A'],
    ['not UTF-8', 'yearly audit \u00e6'],
    ['with a line break', 'yearly%0Aaudit'],
  ])('is refused %s', (_, header) => {
    expect(readReason(header)).toBeUndefined();
  });
});
